#!/usr/bin/python3
"""Fire: the alert cuts in at the next word, takes every screen and voice, and stands through restarts until it is
cleared. Then the call is said again."""
import signal
import unittest

import voice
from desk import command
from golden import speaking
from hall import HallTest
from picture import HERO
from waiting import wait_until

A001 = ("disdukcapil", "A001", "3")
EVACUATE = (
    "alert chime perhatian segera keluar lewat pintu terdekat jangan berlari dan jangan kembali ke dalam "
    "berkumpullah di titik kumpul dan ikuti petunjuk petugas"
)
LONGEST_PAUSE = 20
SCREEN = (0, 0, 1920, 1080)


def words(call):
    return " ".join(heard.word() for heard in call)


class AlertWaitsForTheCall(HallTest):
    def test_fire_comes_first(self):
        self.hold(1)
        hub = self.hub()
        heard, desk = self.listener(), self.desk()
        display = self.display("hall-1")
        display.program.says("this display announces")
        call = self.order("call", *A001[:2], "--counter", A001[2])[-1]["id"]
        display.hears(lambda calls: calls and len(calls[0]) > 3, "a part of the call")

        raised = desk.ask(command("alert", kind="fire"))["events"][-1]
        display.hears(lambda calls: len(calls) > 1 and words(calls[1]) == EVACUATE, "the alert")
        first = display.ear().calls()[0]
        self.assertNotIn("?", [sound.clip for sound in first], f"expected whole words before the alert, heard {first}")
        self.assertLess(len(first), len(voice.call(*A001).split()), "expected the call to be cut")
        display.shows(SCREEN, [{**raised}], "the alert on the whole screen")

        hub.ends(by=signal.SIGKILL)
        self.hub()
        display.program.ends(by=signal.SIGTERM)
        again = self.display("hall-1")
        again.program.says("this display announces")
        again.hears(lambda calls: [words(c) for c in calls][:2] == [EVACUATE, EVACUATE], "the alert again and again")
        one, two = again.ear().calls()[:2]
        self.assertLessEqual(two[0].begin - one[-1].end, LONGEST_PAUSE)
        again.shows(SCREEN, [{**raised}], "the alert, still standing")

        desk.ask(command("clear"))
        again.hears(lambda calls: words(calls[-1]) == voice.call(*A001), "the call that was cut", within=40)
        again.shows(HERO, speaking(*A001), "A001 in the hero")
        self.assertEqual(heard_end(self, call)["outcome"], "spoken")
        heard.take()


def heard_end(test, call):
    def ended():
        answer = test.desk().ask({"get": "events", "after": 0})
        ends = [e for e in answer["events"] if e["type"] == "announcement.ended" and e.get("of") == call]
        return ends[0] if ends else None

    return wait_until(ended, 20, f"expected an end of the call {call}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
