"""The award model in PuLP with its bundled CBC, as its users write it."""

import sys
import time

import pulp
from dossier import Dossier

data = Dossier(sys.argv[1], sys.argv[2])
x = {bid: pulp.LpVariable(f"x_{number}", cat="Binary") for number, bid in enumerate(data.offers)}
kept = []
for terms, sense, right in data.constraints():
    left = pulp.lpSum(coefficient * x[bid] for bid, coefficient in terms.items())
    if terms:
        kept.append(left <= right if sense == "<" else left >= right if sense == ">" else left == right)
started = time.perf_counter()
for coefficients, maximize in data.levels():
    model = pulp.LpProblem("award", pulp.LpMaximize if maximize else pulp.LpMinimize)
    objective = pulp.lpSum(coefficients[bid] * x[bid] for bid in x)
    model += objective
    for constraint in kept:
        model += constraint
    status = model.solve(pulp.PULP_CBC_CMD(msg=False, gapRel=0, gapAbs=0, threads=1, timeLimit=300))
    if pulp.LpStatus[status] != "Optimal":
        sys.exit(f"CBC: {pulp.LpStatus[status]}")
    value = pulp.value(objective)
    slack = 1e-6 * max(1.0, abs(value))
    kept.append(objective >= value - slack if maximize else objective <= value + slack)
data.report("pulp+cbc", [bid for bid in x if x[bid].value() > 0.5], time.perf_counter() - started)
