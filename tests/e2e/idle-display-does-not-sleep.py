#!/usr/bin/python3
"""Nothing happens in the hall: the display sleeps, while its running text changes and its device plays silence."""
import re
import unittest
from pathlib import Path

from golden import spoken
from hall import HallTest
from waiting import stays_so

A001 = ("disdukcapil", "A001", "3")
SECONDS = 5
MOST_WAKES = 20  # a second, of the one thread that draws; two texts crossing take 24 frames
MOST_TIME = 0.05  # of one core


class IdleDisplayDoesNotSleep(HallTest):
    def test_it_wakes_a_few_times_a_second(self):
        self.hold(1)
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()
        agency.call(*A001)
        display.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel,")

        process = Path(f"/proc/{display.program.process.pid}")
        wakes, time = self.wakes(process), self.time(process)
        stays_so(process.exists, SECONDS, "expected the display to live on")
        wakes, time = (self.wakes(process) - wakes) / SECONDS, (self.time(process) - time) / SECONDS

        print(f"an idle display wakes {wakes:.1f} times a second and takes {time * 100:.1f} % of a core")
        self.assertLess(wakes, MOST_WAKES, f"expected an idle display to wake less than {MOST_WAKES} times a second")
        self.assertLess(time, MOST_TIME, f"expected an idle display to take less than {MOST_TIME:.0%} of a core")

    def wakes(self, process):
        """Of the first thread, the loop."""
        return int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (process / "status").read_text(), re.MULTILINE).group(1))

    def time(self, process):
        """Of all threads, in seconds."""
        fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    unittest.main(verbosity=2)
