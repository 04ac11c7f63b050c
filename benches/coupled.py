"""Coupled counties: gap against time, growth and memory, next to general solvers on the same model.

coupled.py PROGRAM [FOLDER] [--seconds 60] [--peers 60] [--counties 21,60,183,600,2844] [--plot FILE.svg]

FOLDER holds yardsticks of coupled counties (each a folder with bids.csv), which are imported; without
it, synthetic tenders are generated for the numbers of counties. Each is awarded in one whole process
(no explanations), its solver's log gives the table and the plot. The peers get the exported model: the
first level only, one thread (CP-SAT: two), no reading, checking or report.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

MARKS = (0.5, 0.4, 0.25, 0.1, 0.05, 0.01)


def measured(command):
    """Seconds and MiB of a process."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def awarded(program, dossier, home, seconds):
    """Wall seconds, MiB, the result's first level, and its history: (seconds, gap in percent)."""
    log, results = home / "log", home / "results"
    command = [program, "award", dossier, "--out", results, "--explain-limit", "0", "--time-limit", seconds, "--log", log,
               "--overwrite"]
    wall, memory = measured([str(part) for part in command])
    record = json.loads((results / "award.json").read_text(encoding="utf-8"))
    proof = next(r for r in record["results"] if r["rule"] == "optimal")["proof"]
    history = []
    for line in log.read_text().splitlines():
        entry = json.loads(line)
        if entry["level"] == "service" and entry["gap_ppm"] is not None:
            history.append((float(entry["seconds"]), int(entry["gap_ppm"]) / 10_000))
    return wall, memory, proof, history


def gap_of(level):
    value, bound = float(level["value"]), float(level["bound"] or "nan")
    return 100 * (bound - value) / bound


PEERS = r'''
import sys, time, json
name, file, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
began = time.perf_counter()
if name == "HiGHS":
    import highspy
    solver = highspy.Highs()
    solver.silent()
    for option, value in (("mip_rel_gap", 1e-6), ("threads", 1), ("time_limit", seconds)):
        solver.setOptionValue(option, value)
    solver.readModel(file)
    solver.run()
    info = solver.getInfo()
    value = info.objective_function_value if info.primal_solution_status == 2 else None
    bound = info.mip_dual_bound
else:
    from ortools.linear_solver.python import model_builder
    model = model_builder.Model()
    model.import_from_mps_file(file)
    helper = model_builder.Solver({"CP-SAT": "sat", "SCIP": "scip", "CBC": "cbc"}[name])
    helper.set_time_limit_in_seconds(seconds)
    if name == "CP-SAT":
        helper.set_solver_specific_parameters("num_workers:2")
    state = helper.solve(model)
    good = state in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE)
    value, bound = (helper.objective_value if good else None), helper.best_objective_bound
print(json.dumps([value, bound, time.perf_counter() - began]))
'''


def peer(name, model, seconds):
    try:
        output = subprocess.run([sys.executable, "-c", PEERS, name, str(model), str(seconds)], capture_output=True, text=True,
                                timeout=4 * seconds + 60)
        value, bound, spent = json.loads(output.stdout.splitlines()[-1])
    except (subprocess.TimeoutExpired, IndexError, ValueError):
        return f"| | {name} | no answer | | |"
    shown = "no award" if value is None else f"{100 * abs(bound - value) / max(abs(bound), 1e-9):.4f} %"
    return f"| | {name} | {shown} | {spent:.1f} | |"


def plot(histories, sizes, file):
    import matplotlib
    matplotlib.use("svg")
    from matplotlib import pyplot
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(11, 4.2))
    for name, history in histories.items():
        seconds = [s for s, _ in history]
        left.plot(seconds, [gap for _, gap in history], label=name, drawstyle="steps-post")
    left.set(xscale="log", yscale="log", xlabel="seconds", ylabel="gap, %", title="Gap against time")
    left.legend()
    right.plot([n for n, _, _ in sizes], [s for _, s, _ in sizes], "o-", label="seconds to 0.5 %")
    right.plot([n for n, _, _ in sizes], [m for _, _, m in sizes], "s--", label="memory, MiB")
    right.set(xscale="log", yscale="log", xlabel="counties", title="Growth")
    right.legend()
    for axes in (left, right):
        axes.grid(True, which="both", alpha=0.3)
    figure.tight_layout()
    figure.savefig(file)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--seconds", default="60")
    parser.add_argument("--peers", type=float, default=0)
    parser.add_argument("--counties", default="21,60,183,600,2844")
    parser.add_argument("--plot")
    asked = parser.parse_args()
    if asked.folder:
        yardsticks = sorted(path.parent for path in pathlib.Path(asked.folder).glob("*/bids.csv"))
        made = [(y.name, 0, [asked.program, "import", "coupled", str(y), "--out"]) for y in yardsticks]
    else:
        counts = [int(count) for count in asked.counties.split(",")]
        made = [(f"{n} counties", n, [asked.program, "generate", "--counties", str(n), "--seed", "1"]) for n in counts]
    print("| dossier | solver | gap | s, whole | MiB | first award, s | " + " | ".join(f"to {mark} %" for mark in MARKS) + " |")
    print("|---" * (6 + len(MARKS)) + "|")
    histories, sizes = {}, []
    for name, counties, maker in made:
        with tempfile.TemporaryDirectory() as folder:
            home = pathlib.Path(folder)
            dossier = home / "dossier"
            subprocess.run([*maker, str(dossier)], check=True, capture_output=True)
            wall, memory, proof, history = awarded(asked.program, dossier, home, asked.seconds)
            histories[name] = history
            level = proof["levels"][0]
            state = "proven" if level["proven"] else f"{gap_of(level):.4f} %"
            reached = [next((f"{s:.1f}" for s, gap in history if gap <= mark), "-") for mark in MARKS]
            first = f"{history[0][0]:.2f}" if history else "-"
            print(f"| {name} | zeyou | {state} | {wall:.1f} | {memory:.0f} | {first} | " + " | ".join(reached) + " |", flush=True)
            half = next((s for s, gap in history if gap <= 0.5), None)
            if half is not None and counties:
                sizes.append((counties, half, memory))
            if asked.peers:
                model = home / "model.mps"
                subprocess.run([asked.program, "export", str(dossier), "--mps", str(model)], check=True, capture_output=True)
                for solver in ("HiGHS", "CP-SAT", "SCIP", "CBC"):
                    print(peer(solver, model, asked.peers) + " |" * (1 + len(MARKS)), flush=True)
    if asked.plot:
        plot(histories, sizes, asked.plot)


main()
