#!/usr/bin/python3
"""Measures panggil from outside, beside a program that shows the limit and beside the board as a web page. ./dev bench
builds what is needed and calls it; README.md says what each figure is."""
import argparse
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import eye as eyes
from board import REPOSITORY, Board
from figures import MOST_OTHERS_PCT, Figures
from lengths import QUICK, SHORT, THOROUGH
from load import wait_for_calm
from peers import Bare, Chromium, Panggil
from phases import PHASES
from report import judged, report
from targets import MAIN
from voice import voice

PHASES = {**PHASES, "voice": voice}
ALONE = ("memory", "voice")  # the others have no voice, and nobody promised anything about their memory
BOARDS = {
    MAIN: Board(1920, 1080, 24, 23),
    "1080p-24-small": Board(1920, 1080, 240, 24),
    "1080p-240": Board(1920, 1080, 240, 240),
    "4k-24": Board(3840, 2160, 24, 23),
    "4k-240": Board(3840, 2160, 240, 240),
}
KEPT = Path(__file__).resolve().parent / "results"


class Part:
    """One program, one board, one phase, once."""

    def __init__(self, peer, board, phase, lengths, repeat):
        self.peer, self.board, self.phase, self.lengths, self.repeat = peer, board, phase, lengths, repeat

    def measure(self, eye, options):
        """Once more, where others have disturbed it."""
        for attempt in range(1, 2 + options.retries):
            wait_for_calm(options.calm)
            part = {"peer": self.peer.name, "board": self.board, "phase": self.phase, "repeat": self.repeat}
            part.update(values={}, samples={}, attempt=attempt, others_pct=0.0)
            try:
                measured = PHASES[self.phase](eye, self.peer, BOARDS[self.board], self.lengths)
                part.update(values=measured.values, samples=measured.samples, others_pct=measured.others_pct)
            except RuntimeError as failed:
                part["failed"] = str(failed)
            if part["others_pct"] <= MOST_OTHERS_PCT:
                break
        return part


def plan(options, peers):
    """All parts, programs in turn within each phase, another one first each time."""
    main, other = (QUICK, QUICK) if options.quick else (THOROUGH, SHORT)
    wanted = options.phases or list(PHASES)
    parts = []
    for repeat in range(options.repeat or (1 if options.quick else 2)):
        for phase in (phase for phase in wanted if phase not in ALONE):
            turn = (repeat + len(parts)) % len(peers)
            parts += [Part(peer, MAIN, phase, main, repeat) for peer in peers[turn:] + peers[:turn]]
    for phase, board in ((phase, board) for phase in wanted if phase not in ALONE for board in list(BOARDS)[1:]):
        if board.endswith("small") and phase != "still":
            continue
        compared = not options.quick and phase in ("still", "running") and not board.endswith("small")
        parts += [Part(peer, board, phase, other, 0) for peer in (peers if compared else peers[:1])]
    parts += [Part(peers[0], MAIN, phase, main, 0) for phase in wanted if phase in ALONE]
    return [part for part in parts if part.board in (options.boards or BOARDS)]


def machine():
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return {"cpu": model, "cores": os.cpu_count(), "kernel": platform.release()}


def commit():
    words = ["git", "-C", str(REPOSITORY), "describe", "--always", "--dirty"]
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout.strip()


def run_before(folder, this):
    """The newest run that is kept, here or in the repository, and is of the same kind."""
    for file in sorted([*folder.glob("2*.json"), *KEPT.glob("2*.json")], key=lambda file: file.name, reverse=True):
        run = json.loads(file.read_text(encoding="utf-8"))
        if run["machine"]["cpu"] == this["machine"]["cpu"] and run["quick"] == this["quick"]:
            return Figures(run)
    return None


def measure(options, peers):
    run = {"when": datetime.now().astimezone().isoformat(timespec="seconds"), "commit": commit(), "machine": machine()}
    run.update(quick=options.quick, versions={peer.name: peer.version() for peer in peers}, parts=[])
    before = run_before(options.results, run)
    file = options.results / f"{datetime.now():%Y-%m-%d-%H%M%S}.json"
    eye = eyes.load(options.tools / "libbench_eye.so")
    parts = plan(options, peers)
    for number, part in enumerate(parts, 1):
        begun = time.monotonic()
        run["parts"].append(part.measure(eye, options))
        done = run["parts"][-1]
        words = done.get("failed") or f"others {done['others_pct']:.0f} %"
        print(
            f"{number}/{len(parts)} {part.phase} {part.board} {part.peer.name}: {words}, {time.monotonic() - begun:.0f} s",
            file=sys.stderr,
        )
        options.results.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(run), encoding="utf-8")
    return Figures(run), before, file


def absolute(path):
    return Path(path).resolve()  # each program runs in a folder of its own


def parse():
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__.split(". ")[0] + ".")
    parser.add_argument("phases", nargs="*", metavar="PHASE", help=f"{', '.join(PHASES)}; all, where none is named")
    parser.add_argument("--quick", action="store_true", help="in four minutes instead of a quarter of an hour")
    parser.add_argument("--boards", nargs="+", choices=BOARDS, help="only these")
    parser.add_argument("--peers", nargs="*", choices=("bare", "chromium"), help="beside these alone")
    parser.add_argument("--repeat", type=int, help="how often the main board is measured")
    parser.add_argument("--retries", type=int, default=1, help="how often a phase that others disturbed is done again")
    parser.add_argument("--calm", type=float, default=10, help="seconds to wait before each phase for others to be calm")
    parser.add_argument("--keep", action="store_true", help="keep the results in tests/bench/results, to be committed")
    parser.add_argument("--report", type=Path, help="print the tables of this run again")
    parser.add_argument("--panggil", type=absolute, default=REPOSITORY / "build/release/panggil")
    parser.add_argument("--tools", type=absolute, default=REPOSITORY / "build/release/tests/bench")
    parser.add_argument("--results", type=absolute, default=REPOSITORY / "build/bench")
    options = parser.parse_args()
    unknown = [phase for phase in options.phases if phase not in PHASES]
    if unknown:
        parser.error(f"there is no phase '{unknown[0]}'; there are {', '.join(PHASES)}")
    return options


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    options = parse()
    if options.report:
        print(report(Figures.load(options.report)))
        return
    peers = [Panggil(options.panggil), Bare(options.tools / "bench_bare"), Chromium()]
    peers = [peer for peer in peers if options.peers is None or peer.name in ("panggil", *options.peers)]
    if any(peer.name == "chromium" for peer in peers) and not shutil.which("chromium"):
        sys.exit("chromium is not installed: ./dev bench installs it, --peers bare measures without it")
    try:
        os.setpriority(os.PRIO_PROCESS, 0, -15)  # for all that it starts; where that isn't allowed, others disturb more
    except OSError:
        pass
    figures, before, file = measure(options, peers)
    if options.keep:
        KEPT.mkdir(exist_ok=True)
        file = file.rename(KEPT / file.name)
    print(report(figures, before))
    looked_at, met = judged(figures)
    print(f"\n{met} of {looked_at} targets met; {file}")
    if any("failed" in part for part in figures.run["parts"]):
        sys.exit(1)


if __name__ == "__main__":
    main()
