#!/usr/bin/python3
"""Ctrl-C and SIGTERM end hub and display well, and everything accepted is on disk."""
import signal
import unittest

from golden import spoken
from hall import HallTest

KEPT = ("day", "day_open", "calls", "waiting", "counters", "issued", "messages")


def lasting(board):
    """Without what goes on by itself: ages."""
    return {name: [{key: value for key, value in item.items() if key != "age_ms"} for item in board[name]]
            if isinstance(board[name], list) else board[name] for name in KEPT}


class EndedHubForgetsCalls(HallTest):
    def test_the_board_is_the_same_after_each_restart(self):
        hub = self.hub()
        for _ in range(3):
            self.order("ticket", "disdukcapil")
        self.order("ticket", "pln", "--priority", "lansia")
        self.order("call", "disdukcapil", "--counter", "1")
        self.order("call", "disdukcapil", "--counter", "2")
        self.order("message", "Parkir di belakang gedung.")
        before = lasting(self.board())

        for by in (signal.SIGINT, signal.SIGTERM):
            self.assertEqual(hub.ends(by=by), 0, f"expected the hub to end well by {by.name}")
            hub = self.hub()
            self.assertEqual(lasting(self.board()), before, f"expected the same board after {by.name}")

    def test_a_display_ends_well(self):
        self.hold(1)
        self.hub()
        self.order("call", "disdukcapil", "A001", "--counter", "3")
        for by in (signal.SIGINT, signal.SIGTERM):
            display = self.display("hall-1", SDL_DISKAUDIODELAY="20")
            display.shows("disdukcapil", spoken("disdukcapil", "A001", "3"), "A001 in Disdukcapil's panel")
            self.assertEqual(display.program.ends(by=by), 0, f"expected the display to end well by {by.name}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
