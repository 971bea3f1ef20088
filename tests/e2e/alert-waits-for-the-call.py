#!/usr/bin/python3
"""Fire: the alert cuts in at the next word, takes every screen and voice, and stands through restarts until it is
cleared. Then the call is said again."""
import signal
import unittest

import voice
from desk import command
from golden import spoken
from hall import HallTest
from picture import HERO

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
    def setUp(self):
        super().setUp()
        self.hub_now, self.screen = self.hub_and_screen()

    def raised(self):
        return self.desk().ask(command("alert", kind="fire"))["events"][-1]

    def test_it_cuts_in_and_the_call_comes_again(self):
        call = self.order("call", *A001[:2], "--counter", A001[2])[-1]["id"]
        self.screen.hears(lambda calls: calls and len(calls[0]) > 3, "a part of the call")
        self.raised()
        self.screen.hears(lambda calls: len(calls) > 1 and words(calls[1]) == EVACUATE, "the alert")
        first = self.screen.ear().calls()[0]
        self.assertNotIn("?", [sound.clip for sound in first], f"expected whole words before the alert, heard {first}")
        self.assertLess(len(first), len(voice.call(*A001).split()), "expected the call to be cut")

        self.desk().ask(command("clear"))
        self.screen.hears(lambda calls: words(calls[-1]) == voice.call(*A001), "the call that was cut", within=40)
        self.assertEqual(self.end_of(call)["outcome"], "spoken")
        self.screen.shows(HERO, spoken(*A001), "A001 in the hero")

    def test_it_outlives_hub_and_display(self):
        raised = self.raised()
        self.screen.shows(SCREEN, [raised], "the alert on the whole screen")
        self.hub_now.ends(by=signal.SIGKILL)
        self.hub()
        self.screen.program.ends(by=signal.SIGTERM)
        again = self.display("hall-1")
        again.shows(SCREEN, [raised], "the alert, still standing,")
        again.hears(lambda calls: [words(call) for call in calls][:2] == [EVACUATE, EVACUATE], "the alert twice")
        one, two = again.ear().calls()[:2]
        self.assertLessEqual(two[0].begin - one[-1].end, LONGEST_PAUSE)
        self.desk().ask(command("clear"))
        again.shows(SCREEN, [], "the board again")


if __name__ == "__main__":
    unittest.main(verbosity=2)
