"""A hall of its own for one test: config, ports, state, hub, displays. Everything ends and goes with the test."""
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

import yaml

from desk import Desk
from display import Display
from golden import Goldens
from listener import Listener
from program import Program, without_screen
from publisher import Publisher
from waiting import wait_until
from xvfb import Tv

REPOSITORY = Path(__file__).resolve().parents[3]
PANGGIL = os.environ.get("PANGGIL", REPOSITORY / "build" / "dev" / "panggil")


PORTS = range(20000, 32000)  # below those that outgoing connections take, also while a hub is away


def free_port():
    while True:
        port = random.choice(PORTS)
        try:
            socket.create_server(("127.0.0.1", port)).close()
            return port
        except OSError:
            continue


def end_from_outside(*_):
    raise SystemExit("ended from outside")  # so that what was started ends too


class HallTest(unittest.TestCase):
    longMessage = False
    maxDiff = None

    def setUp(self):
        signal.signal(signal.SIGTERM, end_from_outside)
        self.folder = Path(tempfile.mkdtemp(prefix="panggil-e2e-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for part in ("config", "layouts", "assets", "audio"):
            shutil.copytree(REPOSITORY / part, self.folder / part)
        self.config = self.folder / "config"
        self.pack = self.folder / "audio" / "id"
        self.commands, self.events = (f"tcp://127.0.0.1:{free_port()}" for _ in range(2))
        (self.config / "announcements.yaml").unlink()  # by the clock on the wall; a story writes its own
        self.edit("config/hub.yaml", "tcp://127.0.0.1:5570", self.commands)
        self.edit("config/hub.yaml", "tcp://127.0.0.1:5571", self.events)
        hall = yaml.safe_load((self.config / "hall.yaml").read_text(encoding="utf-8"))
        self.counters = {agency["id"]: [str(counter) for counter in agency["counters"]] for agency in hall["agencies"]}
        self.agencies = list(self.counters)
        self.goldens = Goldens(PANGGIL, self.config, self.folder / "layouts" / "hall-landscape.yaml", self.folder)
        self.programs = 0

    def edit(self, file, old, new):
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no '{old}' any more: this test must be written anew"
        (self.folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def hold(self, seconds):
        """How long a call stands out at least, spoken or not, and with it how soon the board is at rest."""
        self.edit("layouts/hall-landscape.yaml", "hold: 7 s", f"hold: {seconds} s")

    def command(self, verb, *words, state="hub"):
        return [PANGGIL, verb, *words, "--config", self.config, "--state", self.folder / state]

    def start(self, name, command, environment):
        self.programs += 1
        program = Program(name, command, self.folder / f"{self.programs}-{name}.log", environment)
        self.addCleanup(program.clean_up)
        return program

    def panggil(self, verb, *words):
        """Runs a verb to its end; returns what subprocess does."""
        return subprocess.run(
            self.command(verb, *words), capture_output=True, text=True, timeout=60, check=False, env=without_screen()
        )

    def order(self, verb, *words):
        """An operator's command. Returns the events that the hub made of it."""
        done = self.panggil(verb, *words, "--json")
        self.assertEqual(
            done.returncode, 0, f"expected the hub to take 'panggil {verb} {' '.join(words)}', it said: {done.stderr}"
        )
        return [json.loads(line) for line in done.stdout.splitlines()]

    def end_of(self, call, within=30):
        """What became of a call or a request, as the hub keeps it: its announcement.ended. Waits for it."""
        desk = self.desk()

        def ended():
            answer = desk.ask({"get": "events", "after": 0}) or {"events": []}
            ends = [e for e in answer["events"] if e["type"] == "announcement.ended" and e.get("of") == call]
            return ends[0] if ends else None

        return wait_until(ended, within, f"expected the hub to know what became of {call} within {within} s")

    def board(self):
        return json.loads(self.panggil("board", "--json").stdout)

    def hub(self):
        hub = self.start("hub", self.command("hub"), without_screen())
        hub.says("the hub is ready")
        return hub

    def hub_and_screen(self, **environment):
        """A hub, and hall-1, which may speak and is at rest a second after a call. Returns both."""
        self.hold(1)
        hub = self.hub()
        screen = self.display("hall-1", **environment)
        screen.program.says("this display announces")
        return hub, screen

    def publisher(self, port=None):
        publisher = Publisher(port or free_port())
        self.addCleanup(publisher.clean_up)
        return publisher

    def desk(self):
        desk = Desk(self.commands)
        self.addCleanup(desk.clean_up)
        return desk

    def listener(self):
        listener = Listener(self.events)
        self.addCleanup(listener.clean_up)
        return listener

    def tv(self, name):
        tv = Tv(name, self.folder / f"tv-{name}-{self.programs}")
        self.addCleanup(tv.clean_up)
        return tv

    def display(self, name="hall-1", *words, **environment):
        """A display on a TV of its own, whose voice goes into a file. SDL takes `environment` besides."""
        tv = self.tv(name)
        sound = self.folder / f"{name}-{self.programs}.pcm"
        program = self.start(
            name,
            self.command("display", name, *words, state=name),
            {
                **without_screen(),
                "DISPLAY": tv.display,
                "SDL_AUDIODRIVER": "disk",
                "SDL_DISKAUDIOFILE": str(sound),
                **environment,
            },
        )
        return Display(program, tv, sound, self)
