"""One program on a TV of its own, with a publisher that calls tickets, and an eye on it."""
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import board as boards
from eye import SLOW_NAP, Eye
from load import Others, Processes
from peers import Task
from publisher import Publisher
from tv import Tv

QUIET_START_MS = 1200  # a picture that hasn't changed for that long is the whole one
LISTENS_WITHIN_S = 15
ENDS_WITHIN_S = 3


class NothingSeen(RuntimeError):
    """The program showed nothing, or follows nobody."""


class Stage:
    def __init__(self, eye, peer, board, motion=boards.AT_ONCE, running=False, sound=None):
        self.chance = random.Random(1)
        self.calls = 0
        self.board = board
        self.library = eye
        self.open = []  # to be closed, the last one first
        self.folder = Path(tempfile.mkdtemp(prefix="panggil-bench-"))
        self.open.append(lambda: shutil.rmtree(self.folder, ignore_errors=True))
        try:
            self.set_up(peer, motion, running, sound)
        except BaseException:
            self.close()
            raise

    def set_up(self, peer, motion, running, sound):
        self.tv = Tv(self.board.width, self.board.height)
        self.open.append(self.tv.close)
        self.server = Processes([self.tv.server.pid])
        self.publisher = Publisher()
        self.open.append(self.publisher.close)
        self.task = Task(self.board, motion, running, self.publisher.endpoint, self.folder, self.tv.display, sound)
        blind = [self.board.pixels(boards.CLOCK)] + [self.board.pixels(boards.STRIP)] * running
        self.eye = self.look(blind=blind)
        self.started = peer.prepare(self.task)
        self.open.append(lambda: end_all(self.started))
        self.others = Others(self.server)
        self.start(peer)

    def start(self, peer):
        """From its start to the last change of its first picture."""

        def act():
            self.started.append(peer.start(self.task))

        self.start_seen = self.eye.watch(act, QUIET_START_MS, 20_000, 40_000, SLOW_NAP // 2)
        self.wait_for_more_than_a_window()
        self.processes = Processes([program.pid for program in self.started])
        self.others.ours.append(self.processes)
        if not self.start_seen.last_at or not self.tv.shows_something():
            raise NothingSeen(f"{peer.name} showed nothing: {self.log()}")
        if not self.wait_for_listener():
            raise NothingSeen(f"{peer.name} does not follow its publisher: {self.log()}")

    def wait_for_more_than_a_window(self):
        """On a busy machine a window may stand empty for a while: that isn't its picture."""
        end = time.monotonic() + LISTENS_WITHIN_S
        while not self.tv.shows_something() and time.monotonic() < end:
            more = self.eye.watch(lambda: None, QUIET_START_MS, 2000, 10_000, SLOW_NAP // 2)
            self.start_seen.last_at = more.last_at or self.start_seen.last_at

    def wait_for_listener(self):
        return self.publisher.wait_for_listener(LISTENS_WITHIN_S)

    def look(self, places=None, blind=()):
        eye = Eye(self.library, self.tv, places, blind, every=round(12 * self.board.scale))
        self.open.append(eye.close)
        return eye

    def look_at_panels(self):
        """An eye whose places are the panels, one each."""
        return self.look([self.board.panel(index) for index in range(self.board.agencies)])

    def draw_call(self, panel=None):
        """A panel that nobody foresees, and a ticket that it hasn't had for a thousand calls."""
        panel = self.chance.randrange(self.board.agencies) if panel is None else panel
        self.calls += 1
        return panel, f"{self.board.prefix(panel)}{self.calls % 1000:03d}"

    def call(self, panel=None, ticket=None):
        """Sends a call, one that is drawn where none is given. Returns its panel, and when it was sent."""
        if not ticket:
            panel, ticket = self.draw_call(panel)
        agency, counter = self.board.agency(panel)
        event = {"type": "ticket.called", "agency": agency, "ticket": ticket, "counter": counter}
        sent_at = time.monotonic_ns()
        self.publisher.send(event)
        return panel, sent_at

    def log(self):
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")[-600:]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        while self.open:
            self.open.pop()()


def end_all(programs):
    """With all that they have started: each has a session of its own."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        left = Processes([program.pid for program in programs]).pids()
        for pid in left:
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass
        end = time.monotonic() + ENDS_WITHIN_S
        while time.monotonic() < end and any(alive(pid) for pid in left):
            time.sleep(0.02)
    for program in programs:
        try:
            program.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            pass


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
