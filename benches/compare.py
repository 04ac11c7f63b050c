"""Whole runs of zeyou against Python modelling layers on one dossier, in turn, in one run.

A run is everything a user waits for: starting, reading, building, solving, writing the report.
zeyou also checks, scores, audits and hashes, and proves every level on the integer grid; the
peers get eligibility and quality for nothing. Prints a table of medians and ratios.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

program, dossier, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
here = pathlib.Path(__file__).parent
folder = pathlib.Path(tempfile.mkdtemp()) / "results"
zeyou = [program, "award", dossier, "--out", str(folder), "--overwrite", "--explain-limit", "0", "--json"]
peers = {
    "PuLP + CBC": [sys.executable, str(here / "peers/pulp_cbc.py"), dossier, str(folder / "award.json")],
    "highspy": [sys.executable, str(here / "peers/highspy_model.py"), dossier, str(folder / "award.json")],
}


def run(command):
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr[-2000:]}")
    return seconds, done.stdout


_, printed = run(zeyou)
best = next(r for r in json.loads(printed)["results"] if r["rule"] == "optimal")
times = {name: [] for name in ["zeyou", *peers]}
answers = {}
for _ in range(runs):
    times["zeyou"].append(run(zeyou)[0])
    for name, command in peers.items():
        seconds, printed = run(command)
        times[name].append(seconds)
        # The solvers print banners of their own before the peer's line.
        answers[name] = json.loads(next(line for line in printed.splitlines() if line.startswith('{"peer"')))

print(f"dossier: {dossier}; runs: {runs}; cores: {os.cpu_count()}")
print(f"zeyou: service {best['service']}, price {best['price_yuan']}, proof {best['proof']['status']}")
for name, answer in answers.items():
    print(f"{name}: service {answer['service']:.4f}, price {answer['price']:.2f}")
print("\n| whole run | median s | min | max | ratio to zeyou |")
print("|---|---|---|---|---|")
base = statistics.median(times["zeyou"])
for name, seconds in times.items():
    middle = statistics.median(seconds)
    print(f"| {name} | {middle:.3f} | {min(seconds):.3f} | {max(seconds):.3f} | {middle / base:.1f} |")
