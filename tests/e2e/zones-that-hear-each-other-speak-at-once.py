#!/usr/bin/python3
"""Two zones of one hall: their voices take turns where they hear each other, and only there."""
import unittest

from desk import command
from hall import HallTest
from timeline import Timeline, overlaps
from waiting import wait_until

CALLS = 4


class ZonesThatHearEachOtherSpeakAtOnce(HallTest):
    def setUp(self):
        super().setUp()
        self.hold(1)
        self.edit("config/displays.yaml", "  hall-2:\n", "  hall-2: {zone: atas}\n")
        self.edit("config/hall.yaml", "    prefix: C\n", "    prefix: C\n    zone: atas\n")

    def both_zones(self):
        """The hub, and a display that announces in each zone: what the hub publishes, and when each is heard."""
        self.hub()
        heard = self.listener()
        timelines = []
        for name in ("hall-1", "hall-2"):
            display = self.display(name)
            display.program.says("this display announces")
            timelines.append(Timeline(display.sound))
            self.addCleanup(timelines[-1].clean_up)
        return heard, timelines

    def zones_speak(self):
        """Calls in both zones; when each was heard."""
        heard, timelines = self.both_zones()
        calls = []
        for number in range(1, CALLS + 1):
            calls.append(self.order("call", "disdukcapil", f"A{number:03}", "--counter", str(1 + number % 3))[-1])
            calls.append(self.order("call", "samsat", f"C{number:03}", "--counter", str(7 + number % 2))[-1])
        wait_until(
            lambda: len(heard.of("announcement.ended")) >= len(calls),
            100,
            lambda: f"expected an end of {len(calls)} calls, {len(heard.of('announcement.ended'))} have one",
        )
        return [timeline.heard(gap=0.6) for timeline in timelines]

    def test_they_take_turns(self):
        self.edit("config/hall.yaml", "zones: [hall]", "zones: [hall, atas]")
        below, above = self.zones_speak()
        self.assertTrue(below and above, "expected both zones to be heard")
        self.assertEqual(overlaps(below, above), [], f"expected one voice at a time, heard {below} and {above}")
        self.assertLess(above[0][0], below[-1][0], "expected the zones to take turns, not one after all of the other")

    def test_apart_they_need_not_wait(self):
        self.edit("config/hall.yaml", "zones: [hall]", "zones: [hall, atas]\nzones_apart: [atas]")
        below, above = self.zones_speak()
        self.assertTrue(overlaps(below, above), f"expected both at the same time, heard {below} and {above}")

    def test_an_alert_in_one_zone_does_not_wait_for_the_calls_of_the_other(self):
        self.edit("config/hall.yaml", "zones: [hall]", "zones: [hall, atas]")
        heard, timelines = self.both_zones()
        calls = [
            self.order("call", "disdukcapil", f"A{number:03}", "--counter", str(number))[-1]["id"]
            for number in range(1, CALLS)
        ]
        heard.hears(type="announcement.started", of=calls[0])
        alert = self.desk().ask(command("alert", kind="fire", zone="atas"))["events"][-1]["id"]
        heard.hears(type="announcement.started", of=alert, within=5)
        self.assertEqual(heard.of("announcement.ended"), [], "expected the alert before the first call was over")
        self.desk().ask(command("clear"))
        for call in calls:
            heard.hears(type="announcement.ended", of=call, outcome="spoken", within=60)
        below, above = (timeline.heard(gap=0.6) for timeline in timelines)
        self.assertEqual(overlaps(below, above), [], f"expected one voice at a time, heard {below} and {above}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
