"""Everything around the solver: import or generation, check, award without solving, verify.

overhead.py PROGRAM [FOLDER]: FOLDER holds yardsticks of coupled counties, each a folder with
bids.csv; without it, synthetic tenders are generated. One whole process each, with wall and user
seconds, the most memory, and the size of the page.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COUNTIES = (21, 183, 2844)


def measured(*command):
    """Seconds, user seconds and MiB of a process; its exit code says how the award stands, not here."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - begin, usage.ru_utime, usage.ru_maxrss / 1024


def makers(program, folder):
    """The name of each dossier, and the command that makes it but for the place."""
    if folder is None:
        for counties in COUNTIES:
            yield f"generated, {counties} counties", [program, "generate", "--counties", str(counties)]
    else:
        for yardstick in sorted(path.parent for path in Path(folder).glob("*/bids.csv")):
            yield yardstick.name, [program, "import", "coupled", str(yardstick), "--out"]


def main(program, folder=None):
    print("| dossier | command | s | user s | MiB | page, MB |")
    print("|---|---|---|---|---|---|")
    for name, maker in makers(program, folder):
        with tempfile.TemporaryDirectory() as home:
            dossier, results = f"{home}/dossier", f"{home}/results"
            no_solving = ["--time-limit", "0", "--explain-limit", "0"]
            commands = [
                (maker[1], [*maker, dossier]),
                ("check", [program, "check", dossier]),
                ("award", [program, "award", dossier, "--out", results, *no_solving]),
                ("verify", [program, "verify", results, "--dossier", dossier]),
            ]
            for shown, command in commands:
                wall, user, mib = measured(*command)
                page = Path(results, "report.html")
                size = f"{page.stat().st_size / 1e6:.1f}" if shown == "award" and page.exists() else ""
                print(f"| {name} | {shown} | {wall:.2f} | {user:.2f} | {mib:.0f} | {size} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
