#!/usr/bin/python3
"""Thirty calls at once, in a hall that gives them time: all are said, shorter and shorter, one after another."""
import re
import unittest

import loud
import voice
from desk import command
from hall import HallTest
from waiting import wait_until

CALLS = 30
FASTER = 4  # than a visitor hears it: SDL's disk driver waits 20 ms for a block of 85
IN_TIME = 120  # seconds, as a visitor hears them
LONGEST_GAP = 0.3  # within a call
LUFS, DBTP = -23, -1


class ThirtyCallsInAMinute(HallTest):
    def test_all_are_said(self):
        self.hold(1)
        self.edit("config/hall.yaml", "zones: [hall]", "zones: [hall]\ncalls: {expiry: 180 s}")
        self.hub()
        heard, desk = self.listener(), self.desk()
        display = self.display("hall-1", SDL_DISKAUDIODELAY="20")
        display.program.says("this display announces")
        places = [(agency, counter) for agency, counters in self.counters.items() for counter in counters][:CALLS]
        called = []
        for number, (agency, counter) in enumerate(places):
            ticket = f"{chr(ord('A') + number % 8)}{number + 100}"
            answer = desk.ask(command("call", agency=agency, ticket=ticket, counter=counter))
            called.append((answer["events"][-1]["id"], agency, ticket, counter))

        wait_until(
            lambda: len(heard.of("announcement.ended")) == len(called),
            IN_TIME / FASTER * 3,
            lambda: f"expected an end of {len(called)} calls, {len(heard.of('announcement.ended'))} have one",
        )
        ends = {event["of"]: event for event in heard.of("announcement.ended")}
        for call, _, ticket, _ in called:
            self.assertIn(ends[call]["outcome"], ("spoken", "shortened"), f"expected {ticket} to be heard")
        calls = display.ear().calls()
        self.assertEqual(len(calls), len(called), "expected each call once")
        for sounds, (_, agency, ticket, counter) in zip(calls, called):
            said = " ".join(sound.word() for sound in sounds)
            self.assertIn(
                said,
                (voice.call(agency, ticket, counter), voice.short_call(agency, ticket, counter),
                 voice.short_call("", ticket, counter)),
                f"expected {ticket} in the order of the calls",
            )
            gaps = [b.begin - a.end for a, b in zip(sounds, sounds[1:])]
            self.assertLessEqual(max(gaps), LONGEST_GAP, f"expected no gap above {LONGEST_GAP} s in '{said}'")
        took = calls[-1][-1].end - calls[0][0].begin
        self.assertLess(took, IN_TIME, f"expected all within {IN_TIME} s, it took {took:.0f} s")
        shortened = [event for event in ends.values() if event["outcome"] == "shortened"]
        self.assertTrue(shortened, "expected calls to be shortened")
        for event in shortened:
            self.assertTrue(re.search(r"\d+ others waited", event["reason"]), f"expected a reason, not {event}")
        level, peak = loud.integrated(display.ear().samples()), loud.true_peak(display.ear().samples())
        self.assertAlmostEqual(level, LUFS, delta=1, msg=f"expected {LUFS} LUFS, plus or minus 1, measured {level:.1f}")
        self.assertLess(peak, DBTP, f"expected no peak above {DBTP} dBTP, measured {peak:.1f}")
        print(f"{level:.1f} LUFS, true peak {peak:.1f} dBTP")
        print(f"{len(called)} calls were said in {took:.0f} s, {len(shortened)} of them shortened")
        self.assertFalse(display.ear().is_clipped())


if __name__ == "__main__":
    unittest.main(verbosity=2)
