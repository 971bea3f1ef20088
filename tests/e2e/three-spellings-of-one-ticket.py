#!/usr/bin/python3
"""An agency's program writes A-001, then a1, then A 001: that is one ticket, called three times."""
import unittest

from golden import spoken
from hall import HallTest
from picture import HERO, RECENT

B007 = ("dpmptsp", "B007", "5")


class ThreeSpellingsOfOneTicket(HallTest):
    def test_they_are_one_ticket_and_two_recalls(self):
        self.hold(1)
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, SDL_DISKAUDIODELAY="20")
        agency.wait_for_listener()

        for times, spelling in enumerate(("A-001", "a1", "A 001"), 1):
            agency.call("disdukcapil", spelling, "3")
            heard = display.hears(lambda calls, n=times: len(calls) == n and calls[-1][-1].word() == "tiga", f"call {times} to counter 3")
            self.assertEqual(heard[-1][2].word(), "a", f"expected {spelling} to be spoken")
        agency.call(*B007)
        display.hears(lambda calls: len(calls) == 4 and calls[-1][-1].word() == "lima", "B007 to counter 5")

        once = spoken("disdukcapil", "A 001", "3") + spoken(*B007)
        display.shows("disdukcapil", once, "the ticket as it came last in Disdukcapil's panel")
        display.shows(HERO, once, "B007 in the hero")
        display.shows(RECENT, once, "the ticket once among the earlier calls")

    def test_they_are_one_ticket_for_the_hub(self):
        self.hub()
        calls = [self.order("call", "disdukcapil", spelling, "--counter", "3")[-1] for spelling in ("A-001", "a1", "A 001")]

        self.assertEqual([call["recall"] for call in calls], [0, 1, 2], "expected a call and two recalls")
        self.assertEqual(len(self.board()["calls"]), 1, "expected one call on the board")


if __name__ == "__main__":
    unittest.main(verbosity=2)
