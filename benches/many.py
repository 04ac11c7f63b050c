"""Many tenders of one county each, by `zeyou batch`: time, memory, and what a restart costs.

    python3 benches/many.py FOLDER [--count 2844] [--zeyou target/release/zeyou] [--jobs 2] [--shared]

All figures are invented: `zeyou generate` draws every tender and labels it synthetic. The first 183
bear the codes and names of Sichuan's counties, the others codes of provinces that GB/T 2260 does not
have. Without --shared the tables of capacities are left out, since the generated suppliers
bear the same credit codes in every tender and would bind all of them together.
"""

import argparse
import concurrent.futures
import pathlib
import subprocess
import time

DIVISIONS = pathlib.Path(__file__).parent.parent / "models/divisions/sichuan.csv"


def places(count):
    """Codes and names of so many counties."""
    rows = [line.split(",") for line in DIVISIONS.read_text(encoding="utf-8").splitlines()[1:]]
    real = [(code, name) for code, name, _ in rows if not code.endswith("00")]
    provinces = [*range(90, 100), *range(83, 90), *range(72, 80), 80, 70]
    codes = (f"{province}{prefecture:02}{county:02}" for province in provinces
             for prefecture in range(1, 10) for county in range(1, 12))
    artificial = [(code, f"虚构县{code}") for code in codes]
    return (real + artificial)[:count]


def generate(zeyou, folder, seed, code, name, shared):
    dossier = folder / code[:2] / code
    if (dossier / "tender.toml").exists():
        return
    command = [zeyou, "generate", str(dossier), "--counties", "1", "--seed", str(seed)]
    subprocess.run(command, check=True, capture_output=True)
    for file in dossier.iterdir():
        if not shared and file.stem in ("能力", "能力占用"):
            file.unlink()
            continue
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("510104", code).replace("锦江区", name), encoding="utf-8")


def most_memory(process):
    """The most kilobytes that a process has held so far; nothing once it is gone."""
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    lines = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(lines[0].split()[1]) if lines else 0


def children(process):
    """Processes whose parent this is: threads may have started them."""
    found = []
    for entry in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            after = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after[1]) == process:
            found.append(int(entry.parent.name))
    return found


def run(zeyou, folder, jobs):
    begun = time.monotonic()
    command = [zeyou, "batch", str(folder), "--jobs", str(jobs), "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as parent:
        own, workers = 0, 0
        with concurrent.futures.ThreadPoolExecutor(1) as reader:
            printed = reader.submit(parent.stdout.read)
            while parent.poll() is None:
                own = max(own, most_memory(parent.pid))
                workers = max([workers] + [most_memory(child) for child in children(parent.pid)])
                time.sleep(0.1)
            verdict = printed.result().splitlines()[3]
    seconds = time.monotonic() - begun
    print(f"{seconds:8.1f} s, parent {own / 1024:.0f} MB, largest worker {workers / 1024:.0f} MB: {verdict}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=2844)
    parser.add_argument("--zeyou", default="target/release/zeyou")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--shared", action="store_true")
    options = parser.parse_args()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        tenders = enumerate(places(options.count))
        made = [pool.submit(generate, options.zeyou, options.folder, seed, *place, options.shared)
                for seed, place in tenders]
        for one in made:
            one.result()
    for _ in ("anew", "nothing left to do"):
        run(options.zeyou, options.folder, options.jobs)


if __name__ == "__main__":
    main()
