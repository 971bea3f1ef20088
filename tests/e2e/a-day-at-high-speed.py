#!/usr/bin/python3
"""A whole day in the hall, many times faster than life: sound and screen stay together, nothing grows, every call has
its end. DAYS=20 plays it longer."""
import json
import os
import unittest

from hall import HallTest
from waiting import wait_until

CALLS = 300 * int(os.environ.get("DAYS", "1"))
FASTER = 40  # of the voice: SDL's disk driver waits 2 ms for a block of 85
BLOCK = 4096 / 48000  # seconds of sound
GROWS = 8 * 1024  # kB at most, in the second half of the day: then the caches are full


class ADayAtHighSpeed(HallTest):
    def memory(self, program):
        with open(f"/proc/{program.process.pid}/smaps_rollup", encoding="ascii") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

    def test_nothing_drifts_and_nothing_grows(self):
        self.hold(0)
        hub = self.hub()
        heard = self.listener()
        display = self.display("hall-1", SDL_DISKAUDIODELAY="2")
        display.program.says("this display announces")
        day = self.start("simulation", self.command("simulate", "--speed", "900", "--seed", "5", "--count", str(CALLS)), None)

        def ended():
            return heard.of("announcement.ended")

        wait_until(lambda: len(ended()) >= CALLS / 2, 90, "expected half of the day to pass")
        before = [self.memory(program) for program in (hub, display.program)]
        day.process.wait(140 * CALLS // 300)
        called = {event["id"] for event in heard.of("ticket.called")}
        wait_until(
            lambda: called <= {event["of"] for event in ended()},
            60,
            lambda: f"expected an end of each of {len(called)} calls, "
            f"{len(called - {event['of'] for event in ended()})} have none",
        )
        after = [self.memory(program) for program in (hub, display.program)]

        ends = [event["of"] for event in ended()]
        self.assertEqual(len(ends), len(set(ends)), "expected one end of each call")
        outcomes = {event["outcome"]: 0 for event in ended()}
        for event in ended():
            outcomes[event["outcome"]] += 1
        print(f"{len(called)} calls ended {json.dumps(outcomes)}; kB before and after: {before} {after}")
        spoken = [event for event in ended() if event["outcome"] in ("spoken", "shortened")]
        calls = display.ear().calls()
        self.assertNotIn("?", [sound.clip for call in calls for sound in call], "expected one voice at a time, whole words")
        self.assertGreaterEqual(len(calls), len(spoken))
        self.stays_together(self.of_display(heard.of("announcement.started")), spoken, calls)
        for name, old, new in zip(("hub", "display"), before, after):
            self.assertLess(new - old, GROWS, f"expected the {name} not to grow, it took {old} and then {new} kB")
    @staticmethod
    def of_display(events):
        """Without those that the simulation tells of the time before it began."""
        return [event for event in events if event["display"] == "hall-1"]

    def stays_together(self, started, spoken, calls):
        """The screen turned with the sound: the spans between two beginnings are the same, at the end as at first."""
        order = [event["of"] for event in started]
        self.assertEqual([event["of"] for event in spoken], [of for of in order if of in {e["of"] for e in spoken}])
        lengths = [call[-1].end - call[0].begin for call in calls]
        told = [event["duration_ms"] / 1000 for event in started][: len(lengths)]
        apart = [abs(length - words) for length, words in zip(lengths, told)]
        worst = apart.index(max(apart))
        self.assertLess(
            max(apart),
            BLOCK,
            f"expected call {worst} of {len(calls)} ({' '.join(s.clip for s in calls[worst])}, {lengths[worst]:.3f} s) to be "
            f"as long as '{started[worst]['words']}' was said to be, {told[worst]:.3f} s; {len(started)} had started",
        )


if __name__ == "__main__":
    unittest.main(verbosity=2)
