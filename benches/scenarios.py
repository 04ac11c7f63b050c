"""Scenarios a second: `zeyou whatif` against re-building and re-solving each in Python.

    benches/scenarios.py PROGRAM DOSSIER COUNT [PEER_COUNT [SECONDS]]

Makes COUNT overlays (seeded, each with two or three changes), runs them all with zeyou in one
process, then the first PEER_COUNT of them with each peer, one process a peer on one thread; a peer
reads the dossier once and re-builds and re-solves the model for each scenario, SECONDS at most.
zeyou also re-evaluates eligibility and scores in every scenario, proves every level on the integer
grid, breaks ties, audits, and compares; the peers get eligibility and quality for nothing.
"""

import csv
import json
import os
import pathlib
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

program, dossier, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
peer_count = int(sys.argv[4]) if len(sys.argv) > 4 else count
seconds = float(sys.argv[5]) if len(sys.argv) > 5 else 120.0
here = pathlib.Path(__file__).parent
home = pathlib.Path(tempfile.mkdtemp())
copy = home / "tender"
shutil.copytree(dossier, copy, ignore=shutil.ignore_patterns("what-if"))
(copy / "what-if").mkdir()
subprocess.run(
    [program, "award", str(copy), "--out", str(home / "base"), "--explain-limit", "0", "--json"],
    check=True,
    capture_output=True,
)
record = json.loads((home / "base/award.json").read_text(encoding="utf-8"))
optimal = next(r for r in record["results"] if r["rule"] == "optimal")
winners = sorted({award["bid"] for award in optimal["awards"]})
names = {t["id"]: t["name"] for t in record["tenderers"]}
owner = {row["bid"]: row["tenderer"] for lot in record["lots"] for row in lot["ranking"]}


def table(name):
    with (copy / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


counties = {row[0]: int(row[5].replace(",", "")) for row in table("区县")}
generator = random.Random(2026)


def scenario(number):
    """A ceiling rate, a winner that may not win, and staff of a county: as numbers and as an overlay."""
    rate = generator.choice([2.7, 2.8, 2.9, 2.95, 3.05, 3.1, 3.2, 3.3])
    forbidden = generator.sample(winners, generator.choice([0, 1, 2]))
    county = generator.choice(sorted(counties))
    staff = max(0, counties[county] + generator.choice([-2, -1, 0, 1, 2]))
    lines = [
        f'title = "{number}"',
        f'[[change]]\nkind = "parameter"\nkey = "fund-ceiling-rate"\nexpects = 3\nvalue = {rate}',
        f'[[change]]\nkind = "staff-in-post"\ncounty = "{county}"\nexpects = {counties[county]}\nvalue = {staff}',
    ]
    for bid in forbidden:
        lines.append(f'[[change]]\nkind = "forbidden"\nbid = "{bid}"\nexpects = "{names[owner[bid]]}"')
    (copy / "what-if" / f"s{number:04}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return {"rate": rate, "forbidden": forbidden, "staff": {county: staff}}


plan = [scenario(number) for number in range(count)]
(home / "plan.json").write_text(json.dumps(plan[:peer_count]), encoding="utf-8")


def run(command):
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr[-2000:]}")
    return time.perf_counter() - started, done.stdout


whole, printed = run([program, "whatif", str(copy), "--fresh", "--json"])
answers = [s["answer"] for s in json.loads(printed)["scenarios"][2:]]
proven = sum(a["is"] == "awarded" and a["status"] == "optimal" or a["is"] == "no-award" for a in answers)
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
each = whole / (count + 2)
print(f"dossier: {dossier}; cores: {os.cpu_count()}; zeyou on all of them, a peer on one thread")
print(f"zeyou: {count + 2} scenarios in {whole:.2f} s, {proven} of {count} proven, at most {memory:.0f} MiB")
print("\n| | s a scenario, mean (median) | scenarios a second | proven | wall ratio | ratio a core |")
print("|---|---|---|---|---|---|")
print(f"| zeyou whatif | {each:.3f} | {1 / each:.2f} | {proven} of {count} | 1.0 | 1.0 |")
for peer in ("highspy", "cpsat"):
    _, printed = run([sys.executable, str(here / f"peers/scenarios_{peer}.py"), str(copy), str(home / "base/award.json"),
                      str(home / "plan.json"), str(seconds)])
    lines = [json.loads(line) for line in printed.splitlines() if line.startswith('{"scenario"')]
    for line, answer in zip(lines, answers):
        if line["proven"] and (line["service"] == 0.0) != (answer["is"] != "awarded"):
            print(f"{peer} disagrees on whether scenario {line['scenario']} has an award")
        elif line["proven"] and answer["is"] == "awarded" and abs(line["service"] - float(answer["service"])) > 0.01:
            print(f"{peer} disagrees on scenario {line['scenario']}: {line['service']} and {answer['service']}")
    times = [line["seconds"] for line in lines]
    middle, mean = statistics.median(times), statistics.mean(times)
    done = sum(line["proven"] for line in lines)
    print(f"| {peer} | {mean:.3f} ({middle:.3f}) | {1 / mean:.2f} | {done} of {len(lines)} "
          f"| {mean / each:.1f} | {mean / each / os.cpu_count():.1f} |")
shutil.rmtree(home)
