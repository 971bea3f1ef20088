#!/usr/bin/python3
"""Three counters of one agency press their key at the same moment: each gets a ticket of its own."""
import json
import subprocess
import unittest

from hall import HallTest
from program import without_screen


class TwoCountersGetOneTicket(HallTest):
    def test_each_gets_its_own(self):
        self.hub()
        for _ in range(9):
            self.order("ticket", "disdukcapil")

        calls = []
        for _ in range(3):
            clients = [subprocess.Popen(self.command("call", "disdukcapil", "--counter", counter, "--json"),
                                        stdout=subprocess.PIPE, env=without_screen(), text=True) for counter in ("1", "2", "3")]
            answers = [client.communicate(timeout=30)[0] for client in clients]
            calls += [event for answer in answers for event in map(json.loads, answer.splitlines()) if event["type"] == "ticket.called"]

        self.assertEqual(sorted(call["ticket"] for call in calls), [f"A{number:03}" for number in range(1, 10)])


if __name__ == "__main__":
    unittest.main(verbosity=2)
