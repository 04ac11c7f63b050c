"""Each scenario's model built anew for OR-Tools CP-SAT and solved level by level, in integers."""

import sys
import time

from ortools.sat.python import cp_model
from scenarios import report, scenarios

# Money in fen, amounts in hundredths, service in ten-thousandths: as exact as 64 bits allow.
SERVICE = 10_000

for position, data, seconds in scenarios(sys.argv):
    began = time.perf_counter()
    model = cp_model.CpModel()
    x = {bid: model.new_bool_var(bid) for bid in data.offers}
    for terms, sense, right in data.constraints():
        if terms:
            left = sum(round(coefficient * 100) * x[bid] for bid, coefficient in terms.items())
            right = round(right * 100)
            model.add(left <= right if sense == "<" else left >= right if sense == ">" else left == right)
    for bid in data.forbidden & x.keys():
        model.add(x[bid] == 0)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    scale = {0: SERVICE, 1: 100, 2: 1}
    proven = True
    for level, (coefficients, maximize) in enumerate(data.levels()):
        objective = sum(round(coefficients[bid] * scale[level]) * x[bid] for bid in x)
        (model.maximize if maximize else model.minimize)(objective)
        solver.parameters.max_time_in_seconds = max(0.1, seconds - (time.perf_counter() - began))
        status = solver.solve(model)
        if status != cp_model.OPTIMAL:
            proven = status == cp_model.INFEASIBLE
            break
        value = round(solver.objective_value)
        model.add(objective == value)
        model.clear_hints()
        for bid in x:
            model.add_hint(x[bid], solver.value(x[bid]))
    service = sum(data.service[bid] for bid in x if solver.value(x[bid])) if status == cp_model.OPTIMAL else 0.0
    report(position, began, proven, service)
