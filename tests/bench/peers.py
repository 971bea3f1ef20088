"""What is measured: panggil, the limit (bare.c), and the board as a web page. Each follows one publisher."""
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import board as boards
from publisher import free_port

PAGE = Path(__file__).resolve().parent / "page"
STAYS_OPEN_S = 10
QUIET_BROWSER = """
    --kiosk --no-first-run --no-default-browser-check --disable-extensions --disable-sync --disable-component-update
    --disable-background-networking --disable-features=Translate,MediaRouter,OptimizationHints --password-store=basic
    --lang=id --noerrdialogs --disable-infobars --hide-scrollbars --test-type --disable-gpu --window-position=0,0
""".split()


@dataclass
class Task:
    """One thing to show, on one TV."""

    board: boards.Board
    motion: boards.Motion
    running: bool
    endpoint: str
    folder: Path  # its own, empty
    display: str
    sound: Path | None = None  # a file that takes the samples; none: muted

    def environment(self, **more):
        gone = ("DISPLAY", "WAYLAND_DISPLAY", "STATE_DIRECTORY")
        kept = {n: v for n, v in os.environ.items() if n not in gone and not n.startswith("SDL_")}
        return {**kept, "DISPLAY": self.display, **more}


def launch(command, task, environment=None):
    with open(task.folder / "log", "ab") as log:
        return subprocess.Popen(
            [str(word) for word in command],
            env=environment or task.environment(),
            cwd=task.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


class Panggil:
    name = "panggil"

    def __init__(self, program):
        self.program = program

    def prepare(self, task):
        boards.write_config(task.folder, task.board, task.motion, task.running)
        return []

    def start(self, task):
        command = [self.program, "display", "measured", "--source", task.endpoint, "--config", "config"]
        command += ["--state", "state", "--log-level", "warn"]
        if not task.sound:
            return launch(command + ["--mute"], task)
        disk = task.environment(SDL_AUDIODRIVER="disk", SDL_DISKAUDIOFILE=str(task.sound))
        return launch(command, task, disk)

    def version(self):
        words = subprocess.run([self.program, "--version"], capture_output=True, text=True, check=False)
        return words.stdout.strip()


class Bare:
    """The limit: what any X11 program must do at least."""

    name = "bare"

    def __init__(self, program):
        self.program = program

    def prepare(self, task):
        board = task.board
        lines = [f"screen {board.width} {board.height}", "clock {} {} {} {}".format(*board.pixels(boards.CLOCK))]
        lines.append("running {} {} {} {} {}".format(*board.pixels(boards.RUNNING), round(90 * board.scale)))
        for index in range(board.agencies):
            lines.append("panel {} {} {} {} {}".format(board.agency(index)[0], *board.panel(index)))
        (task.folder / "board").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return []

    def start(self, task):
        words = ["running"] * task.running + ["motion"] * (task.motion != boards.AT_ONCE)
        return launch([self.program, task.folder / "board", task.endpoint, *words], task)

    def version(self):
        return "bare.c"


class Chromium:
    """The board as a web page in kiosk mode; the bridge from ZeroMQ is a part of it."""

    name = "chromium"

    def prepare(self, task):
        shipped = boards.hall(task.board.panels, task.board.agencies)
        agencies = [
            {"id": a["id"], "short": a.get("short_names", [a["name"]])[0], "color": a.get("color")}
            for a in shipped["agencies"]
        ]
        hall = {"name": shipped["name"], "regency": shipped["regency"], "agencies": agencies}
        (task.folder / "hall.json").write_text(json.dumps({**hall, "message": boards.LONG_MESSAGE}), encoding="utf-8")
        self.port = free_port()
        bridge = launch([sys.executable, PAGE / "bridge.py", task.endpoint, self.port, task.folder / "hall.json"], task)
        self.wait_for_bridge()
        return [bridge]

    def wait_for_bridge(self):
        end = time.monotonic() + STAYS_OPEN_S
        while time.monotonic() < end:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/hall.json").close()
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise RuntimeError("the page's bridge did not start")

    def start(self, task):
        motion = task.motion
        query = f"running={int(task.running)}&hold={motion.hold_ms}&rise={motion.rise_ms}"
        query += f"&settle={motion.settle_ms}&fade={motion.fade_ms}"
        command = ["chromium", f"--app=http://127.0.0.1:{self.port}/?{query}", *QUIET_BROWSER]
        command += [f"--user-data-dir={task.folder}/profile", f"--force-device-scale-factor={task.board.scale:g}"]
        command += ["--window-size={},{}".format(*boards.CANVAS)]
        if os.getuid() == 0:
            command.append("--no-sandbox")
        return launch(command, task)

    def version(self):
        return subprocess.run(["chromium", "--version"], capture_output=True, text=True, check=False).stdout.strip()
