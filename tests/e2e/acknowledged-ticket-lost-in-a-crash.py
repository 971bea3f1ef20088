#!/usr/bin/python3
"""The hub is killed while tickets are drawn. What it had acknowledged is there; what is asked again is done once."""
import signal
import threading
import unittest

from desk import command
from hall import HallTest
from waiting import wait_until

KILLS = 3


class AcknowledgedTicketLostInACrash(HallTest):
    def test_each_visitor_has_one_ticket(self):
        hub = self.hub()
        self.enough = False
        given = []
        clerk = threading.Thread(target=self.draw_tickets, args=(given,))
        clerk.start()
        try:
            for kill in range(1, KILLS + 1):
                self.wait_for_tickets(given, kill * 30)
                hub.ends(by=signal.SIGKILL)
                hub = self.hub()
            self.wait_for_tickets(given, len(given) + 10)
        finally:
            self.enough = True
            clerk.join()

        self.assertEqual(given, [f"A{number:03}" for number in range(1, len(given) + 1)],
                         "expected each visitor to get the next number, none twice and none left out")
        waiting = [ticket["ticket"] for ticket in self.board()["waiting"]]
        self.assertEqual(waiting, given, "expected everybody with a ticket to wait, and nobody else")

    def draw_tickets(self, given):
        """One visitor after another; each asks the same until there is an answer."""
        desk = self.desk()
        while not self.enough:
            request, answer = command("ticket", agency="disdukcapil"), None
            while not answer and not self.enough:
                answer = desk.ask(request, within=0.5)
            if answer:
                given.append(next(event["ticket"] for event in answer["events"] if event["type"] == "ticket.issued"))

    def wait_for_tickets(self, given, count):
        wait_until(lambda: len(given) >= count, 30, lambda: f"expected {count} tickets within 30 s, got {len(given)}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
