"""The award model in highspy's modelling layer, as its users write it."""

import sys
import time

import highspy
from dossier import Dossier

data = Dossier(sys.argv[1], sys.argv[2])
solver = highspy.Highs()
solver.silent()
for option, value in (("mip_rel_gap", 0.0), ("threads", 1), ("time_limit", 300.0)):
    solver.setOptionValue(option, value)
x = {bid: solver.addBinary() for bid in data.offers}
for terms, sense, right in data.constraints():
    if terms:
        left = sum(coefficient * x[bid] for bid, coefficient in terms.items())
        solver.addConstr(left <= right if sense == "<" else left >= right if sense == ">" else left == right)
started = time.perf_counter()
for coefficients, maximize in data.levels():
    objective = sum(coefficients[bid] * x[bid] for bid in x)
    (solver.maximize if maximize else solver.minimize)(objective)
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        sys.exit(f"HiGHS: {solver.getModelStatus()}")
    value = solver.getObjectiveValue()
    slack = 1e-6 * max(1.0, abs(value))
    solver.addConstr(objective >= value - slack if maximize else objective <= value + slack)
chosen = [bid for bid in x if solver.val(x[bid]) > 0.5]
data.report("highspy", chosen, time.perf_counter() - started)
