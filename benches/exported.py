"""The exported model solved by other solvers: the first level's optimum, next to zeyou's.

    benches/exported.py PROGRAM DOSSIER [SECONDS]
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

import highspy
import pulp
from ortools.linear_solver.python import model_builder

program, dossier = sys.argv[1], sys.argv[2]
seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 120.0
home = pathlib.Path(tempfile.mkdtemp())
file = home / "model.mps"
subprocess.run([program, "export", dossier, "--mps", str(file)], check=True, capture_output=True)
divisor = next(int(line.split(" / ")[1].split(":")[0]) for line in file.open() if line.startswith("* o0 = "))
began = time.perf_counter()
subprocess.run([program, "award", dossier, "--out", str(home / "r"), "--explain-limit", "0", "--json"], check=True,
               capture_output=True)
spent = time.perf_counter() - began
record = json.loads((home / "r/award.json").read_text(encoding="utf-8"))
level = next(r for r in record["results"] if r["rule"] == "optimal")["proof"]["levels"][0]
print(f"dossier: {dossier}; first level: {level['objective']}\n\n| solver | value | s | state |\n|---|---|---|---|")
print(f"| zeyou (all levels, report included) | {float(level['value']):.6f} | {spent:.2f} | proven: {level['proven']} |")


def show(name, value, began, state):
    shown = "none" if value is None else f"{value * divisor / 1e12:.6f}"
    print(f"| {name} | {shown} | {time.perf_counter() - began:.2f} | {state} |")


def by_highs():
    began = time.perf_counter()
    solver = highspy.Highs()
    solver.silent()
    for option, value in (("mip_rel_gap", 0.0), ("threads", 1), ("time_limit", seconds)):
        solver.setOptionValue(option, value)
    solver.readModel(str(file))
    solver.run()
    show("HiGHS", solver.getObjectiveValue(), began, solver.modelStatusToString(solver.getModelStatus()))


def by_cbc():
    began = time.perf_counter()
    solution = home / "cbc.txt"
    command = [pulp.PULP_CBC_CMD().path, str(file), "-ratio", "0", "-sec", str(seconds), "-solve", "-solu", str(solution)]
    subprocess.run(command, check=True, capture_output=True)
    state, _, value = solution.read_text().splitlines()[0].partition(" - objective value ")
    show("CBC", float(value), began, state)


def by_ortools(name, solver):
    began = time.perf_counter()
    model = model_builder.Model()
    model.import_from_mps_file(str(file))
    helper = model_builder.Solver(solver)
    helper.set_time_limit_in_seconds(seconds)
    state = helper.solve(model)
    good = state in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
    show(name, helper.objective_value if good else None, began, state.name)


by_highs()
by_cbc()
by_ortools("SCIP", "scip")
by_ortools("CP-SAT", "sat")
