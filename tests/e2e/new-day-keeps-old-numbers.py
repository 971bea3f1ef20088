#!/usr/bin/python3
"""A new day clears the board and the queue; a counter that closes says so."""
import unittest
from datetime import datetime, timedelta, timezone

from golden import spoken
from hall import HallTest

A001 = ("disdukcapil", "A001", "3")
ENOUGH_S = 15  # for a display to start and show a call
CLOSED = [{"type": "counter.changed", "agency": "pln", "counter": "29", "state": "closed"}]


class NewDayKeepsOldNumbers(HallTest):
    def test_the_board_is_empty_in_the_morning(self):
        self.hold(1)
        self.hub()
        display = self.display("hall-1", SDL_DISKAUDIODELAY="20")
        self.order("call", "disdukcapil", "A001", "--counter", "3")
        self.order("counter", "pln", "29", "closed")
        display.shows("disdukcapil", spoken(*A001), "A001 in Disdukcapil's panel")
        display.shows("pln", CLOSED, "PLN's panel saying that it is closed")

        self.order("day", "close")
        self.order("day", "open")

        display.shows("disdukcapil", [], "no number in Disdukcapil's panel")
        self.assertEqual(self.board()["calls"], [])

    def test_the_screen_of_an_agencys_program_begins_the_day_by_itself_while_a_text_runs(self):
        self.hold(0)
        self.edit("config/hall.yaml", "time_zone: Asia/Jakarta", f"time_zone: {zone_where_midnight_is_near()}")
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, "--mute")
        agency.wait_for_listener()
        notice = {"type": "message.posted", "message": "m1", "text": "Bawa KTP dan KK asli. " * 40}
        agency.send("message.posted", notice)
        agency.call(*A001)
        display.shows("disdukcapil", spoken(*A001), "A001 in Disdukcapil's panel")

        display.runs_a_text("before midnight")

        after = datetime.now(timezone.utc) + timedelta(minutes=2)
        display.shows("disdukcapil", [], "no number in Disdukcapil's panel after midnight", within=150, at=after)
        display.runs_a_text("after midnight")


def zone_where_midnight_is_near():
    """Less than two minutes away."""
    now = datetime.now(timezone.utc)
    minutes = 23 * 60 + (59 if now.second < 60 - ENOUGH_S else 58) - (now.hour * 60 + now.minute)
    return f"GMT{'+' if minutes >= 0 else '-'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


if __name__ == "__main__":
    unittest.main(verbosity=2)
