#!/usr/bin/python3
"""An operator presses the key: through the hub to the screen and the voice, and back to the hub as proof. Then again."""
import unittest

import voice
from golden import speaking, spoken
from hall import HallTest
from picture import HERO

A001 = ("disdukcapil", "A001", "3")


class OperatorCallsATicket(HallTest):
    def test_call_and_recall_are_seen_heard_and_proven(self):
        self.hub()
        listener = self.listener()
        display = self.display("hall-1")
        display.program.says("connected")
        issued = self.order("ticket", "disdukcapil")[-1]
        self.assertEqual(issued["ticket"], "A001")

        call = self.order("call", "disdukcapil", "--counter", "3")[-1]

        display.shows("disdukcapil", speaking(*A001), "A001 at counter 3, standing out in Disdukcapil's panel,")
        display.shows(HERO, speaking(*A001), "A001 in the hero")
        display.says(voice.call(*A001))
        self.assertEqual(listener.hears(type="announcement.ended", of=call["id"])["outcome"], "spoken")
        display.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel,")

        recall = self.order("recall", "disdukcapil", "--counter", "3")[-1]

        self.assertEqual((recall["ticket"], recall["recall"]), ("A001", 1))
        display.shows("disdukcapil", speaking(*A001), "A001, standing out again in Disdukcapil's panel,")
        display.says(voice.call(*A001), voice.call(*A001))
        self.assertEqual(listener.hears(type="announcement.ended", of=recall["id"])["outcome"], "spoken")
        self.no_event_is_missing(listener)

    def no_event_is_missing(self, listener):
        listener.take()
        seqs = [event["seq"] for _, event in listener.events if event["type"] != "heartbeat"]
        self.assertEqual(seqs, list(range(1, len(seqs) + 1)), "expected the hub's sequence without a gap")


if __name__ == "__main__":
    unittest.main(verbosity=2)
