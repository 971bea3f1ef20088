#!/usr/bin/python3
"""No display lives. Each call has its end all the same, once, also when the hub is killed in between."""
import signal
import unittest

from hall import HallTest


class CallWithoutAnEnd(HallTest):
    def test_the_hub_says_that_nobody_announced_it(self):
        self.edit("config/hall.yaml", "zones: [hall]", "calls: {expiry: 5 s}\nzones: [hall]")
        hub = self.hub()
        listener = self.listener()
        call = self.order("call", "disdukcapil", "A001", "--counter", "3")[-1]
        ended = listener.hears(type="announcement.ended", of=call["id"])
        self.assertEqual(
            (ended["outcome"], ended["reason"], ended["zone"]), ("unspoken", "no display announced it", "hall")
        )
        recall = self.order("recall", "disdukcapil", "--counter", "3")[-1]

        hub.ends(by=signal.SIGKILL)
        self.hub()

        listener.hears(type="announcement.ended", of=recall["id"])
        events = self.desk().ask({"get": "events", "after": 0})["events"]
        ends = [event["of"] for event in events if event["type"] == "announcement.ended"]
        self.assertEqual(ends, [call["id"], recall["id"]], "expected one end for each call, in order")


if __name__ == "__main__":
    unittest.main(verbosity=2)
