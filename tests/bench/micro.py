#!/usr/bin/python3
"""Runs the micro-benchmarks, keeps their results, and says what has become slower since the run before:
micro.py PROGRAM [its options]"""
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT = REPOSITORY / "build" / "bench"
WORTH_SAYING = 0.10  # less is chance


def times(file):
    """CPU nanoseconds of each benchmark, of its median where it was repeated."""
    runs = json.loads(file.read_text(encoding="utf-8"))["benchmarks"]
    units = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
    wanted = [run for run in runs if run.get("aggregate_name", "median") == "median"]
    return {run["run_name"]: run["cpu_time"] * units[run["time_unit"]] for run in wanted}


def compare(before, now):
    for name, time in now.items():
        change = time / before[name] - 1 if before.get(name) else 0
        if abs(change) >= WORTH_SAYING:
            yield f"{name}: {time / 1000:.1f} us, {change:+.0%} of {before[name] / 1000:.1f} us"


def main():
    program, *options = sys.argv[1:]
    KEPT.mkdir(parents=True, exist_ok=True)
    before = sorted(KEPT.glob("micro-*.json"))[-1:]
    file = KEPT / f"micro-{datetime.now():%Y-%m-%d-%H%M%S}.json"
    keep = [f"--benchmark_out={file}", "--benchmark_out_format=json"]
    done = subprocess.run([program, *keep, *options], cwd=REPOSITORY, check=False)  # it reads layouts/ and assets/
    if done.returncode or not file.stat().st_size:
        file.unlink(missing_ok=True)
        sys.exit(done.returncode)
    for old in before:
        print(f"\nbeside {old.name}:", *(list(compare(times(old), times(file))) or ["nothing has changed"]), sep="\n  ")


if __name__ == "__main__":
    main()
