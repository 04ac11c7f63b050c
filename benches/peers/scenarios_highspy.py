"""Each scenario's model built anew in highspy's modelling layer and solved level by level."""

import sys
import time

import highspy
from scenarios import report, scenarios

for position, data, seconds in scenarios(sys.argv):
    began = time.perf_counter()
    solver = highspy.Highs()
    solver.silent()
    for option, value in (("mip_rel_gap", 0.0), ("threads", 1), ("time_limit", seconds)):
        solver.setOptionValue(option, value)
    x = {bid: solver.addBinary() for bid in data.offers}
    for terms, sense, right in data.constraints():
        if terms:
            left = sum(coefficient * x[bid] for bid, coefficient in terms.items())
            solver.addConstr(left <= right if sense == "<" else left >= right if sense == ">" else left == right)
    for bid in data.forbidden & x.keys():
        solver.addConstr(x[bid] == 0)
    proven, awarded = True, True
    for coefficients, maximize in data.levels():
        objective = sum(coefficients[bid] * x[bid] for bid in x)
        (solver.maximize if maximize else solver.minimize)(objective)
        status = solver.getModelStatus()
        if status != highspy.HighsModelStatus.kOptimal:
            awarded, proven = False, status == highspy.HighsModelStatus.kInfeasible
            break
        value = solver.getObjectiveValue()
        slack = 1e-6 * max(1.0, abs(value))
        solver.addConstr(objective >= value - slack if maximize else objective <= value + slack)
    service = sum(data.service[bid] for bid in x if solver.val(x[bid]) > 0.5) if awarded else 0.0
    report(position, began, proven, service)
