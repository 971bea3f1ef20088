"""A zone with two displays that may both speak, and an ear at each."""
import unittest

import voice
from hall import HallTest
from line import Line
from timeline import Timeline, overlaps
from waiting import wait_until

TAKES_OVER = 4.0  # seconds from the first one's silence
PART = 2.0  # seconds of a call of seven


class ZoneTest(HallTest):
    """Both displays reach the hub by a line of their own."""

    def setUp(self):
        super().setUp()
        self.hold(1)
        self.lines = {}
        self.timelines = {}
        self.hub()
        self.heard = self.listener()

    def second_config(self, name):
        """displays.yaml for this display alone, with the hub at the far end of its line."""
        text = (self.config / "displays.yaml").read_text(encoding="utf-8")
        ports = [self.lines[name, end].port for end in ("commands", "events")]
        return text + "\nhub: {{commands: tcp://127.0.0.1:{}, events: tcp://127.0.0.1:{}}}\n".format(*ports)

    def speaker(self, name):
        for end, address in (("commands", self.commands), ("events", self.events)):
            line = Line(int(address.rsplit(":", 1)[1]))
            self.addCleanup(line.clean_up)
            self.lines[name, end] = line
        usual = self.config
        folder = self.folder / f"config-{name}"
        folder.mkdir(exist_ok=True)
        for file in usual.iterdir():
            if file.is_file():
                (folder / file.name).write_bytes(file.read_bytes())
        (folder / "displays.yaml").write_text(self.second_config(name), encoding="utf-8")
        self.config = folder
        display = self.display(name)
        self.config = usual
        display.program.says("able to speak")
        timeline = Timeline(display.sound)
        self.addCleanup(timeline.clean_up)
        self.timelines[name] = timeline
        return display

    def cut(self, name):
        for end in ("commands", "events"):
            self.lines[name, end].cut()

    def mend(self, name):
        for end in ("commands", "events"):
            self.lines[name, end].mend()

    def both(self):
        return self.speaker("hall-1"), self.speaker("hall-2")

    def call(self, agency, ticket, counter):
        return self.order("call", agency, ticket, "--counter", counter)[-1]["id"]

    def begins(self, name, after=0.0, within=15):
        """Waits until this display is to be heard after a moment; returns when it began."""

        def begun():
            return [begin for begin, _ in self.timelines[name].heard() if begin > after]

        return wait_until(begun, within, f"expected to hear {name} within {within} s")[0]

    def is_heard_until(self, name, moment, within=15):
        """Waits until what this display says has reached that moment; quicker than to listen to the words."""

        def reached():
            return any(end >= moment for _, end in self.timelines[name].heard())

        wait_until(reached, within, f"expected {name} to go on speaking within {within} s")

    def ends(self, call, outcome="spoken", within=30):
        return self.heard.hears(type="announcement.ended", of=call, outcome=outcome, within=within)

    def is_let(self, display, times):
        """Waits until this display was given the right to speak for so many times."""
        wait_until(
            lambda: len(display.program.lines("this display announces now")) >= times,
            30,
            lambda: f"expected {display.program.name} to announce for the {times}. time:\n{display.program.log()}",
        )

    def never_both(self):
        first, second = (self.timelines[name].heard() for name in ("hall-1", "hall-2"))
        self.assertEqual(
            overlaps(first, second), [], f"expected one voice at a time, hall-1 was heard {first}, hall-2 {second}"
        )

    def one_end_each(self, *calls):
        ended = [event["of"] for event in self.heard.of("announcement.ended")]
        for call in calls:
            self.assertEqual(ended.count(call), 1, f"expected one end of each call, {call} has {ended.count(call)}")


def says(*call):
    return voice.call(*call)


__all__ = ["ZoneTest", "TAKES_OVER", "PART", "says", "unittest"]
