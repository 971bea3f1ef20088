#!/usr/bin/python3
"""A whole day in the hall, many times faster than life: sound and screen stay together, nothing grows, every call has
its end. DAYS=20 plays it longer."""
import json
import os
import signal
import unittest

from hall import HallTest
from waiting import wait_until

CALLS = 300 * int(os.environ.get("DAYS", "1"))
FASTER = 40  # of the voice: SDL's disk driver waits 2 ms for a block of 85
BLOCK = 4096 / 48000  # seconds of sound
GROWS = {"hub": 1536, "display": 2048}  # kB at most, after the first third: what a hub keeps of each call; drawn texts


class ADayAtHighSpeed(HallTest):
    def memory(self, program):
        """Its own, in kB: what it shares with other programs depends on those."""
        with open(f"/proc/{program.process.pid}/smaps_rollup", encoding="ascii") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("Pss_Anon:"))

    def test_nothing_drifts_and_nothing_grows(self):
        self.hold(0)
        hub = self.hub()
        heard = self.listener()
        display = self.display("hall-1", SDL_DISKAUDIODELAY="2")
        display.program.says("this display announces")
        day = self.start("simulation", self.command("simulate", "--speed", "900", "--seed", "5", "--count", str(CALLS)), None)

        def called():
            return {event["id"] for event in heard.of("ticket.called")}

        def ended():
            return heard.of("announcement.ended")

        def without_end():
            return called() - {event["of"] for event in ended()}

        def memory_at_rest():
            """With nothing left to say: a sound that is being played is memory too."""
            wait_until(
                lambda: not without_end(),
                60,
                lambda: f"expected an end of each of {len(called())} calls, {len(without_end())} have none",
            )
            return [self.memory(program) for program in (hub, display.program)]

        wait_until(lambda: len(ended()) >= CALLS / 3, 90, "expected a third of the day to pass")
        day.process.send_signal(signal.SIGSTOP)
        before = memory_at_rest()
        day.process.send_signal(signal.SIGCONT)
        day.process.wait(140 * CALLS // 300)
        after = memory_at_rest()

        ends = [event["of"] for event in ended()]
        self.assertEqual(len(ends), len(set(ends)), "expected one end of each call")
        outcomes = {event["outcome"]: 0 for event in ended()}
        for event in ended():
            outcomes[event["outcome"]] += 1
        print(f"{len(called())} calls ended {json.dumps(outcomes)}; kB before and after: {before} {after}")
        spoken = [event for event in ended() if event["outcome"] in ("spoken", "shortened")]
        calls = display.ear().calls()
        self.assertNotIn("?", [sound.clip for call in calls for sound in call], "expected one voice at a time, whole words")
        self.assertGreaterEqual(len(calls), len(spoken))
        self.stays_together(self.of_display(heard.of("announcement.started")), spoken, calls)
        for name, old, new in zip(GROWS, before, after):
            self.assertLess(new - old, GROWS[name], f"expected the {name} not to grow, it took {old} and then {new} kB")

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
