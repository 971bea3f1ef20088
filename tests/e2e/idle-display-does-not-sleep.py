#!/usr/bin/python3
"""Nothing happens in the hall: the display sleeps, with a hub and without one, with a device that plays silence too."""
import re
import unittest
from pathlib import Path

from golden import spoken
from hall import HallTest
from waiting import stays_so

A001 = ("disdukcapil", "A001", "3")
SECONDS = 8
# Wake-ups a second at most, of all threads together; sound's come besides. Measured at rest: 1.8, 7, 12.
WITHOUT_HUB, WITH_HUB, SOUND = 3, 9, 15
MOST_TIME = 0.05  # of one core
ONE_TEXT = "messages:\n  - Selamat datang.\n\n"  # several come and go, which is no idling


class IdleDisplayDoesNotSleep(HallTest):
    def setUp(self):
        super().setUp()
        hall = self.config / "hall.yaml"
        text = hall.read_text(encoding="utf-8")
        hall.write_text(re.sub(r"^messages:.*?\n\n", ONE_TEXT, text, count=1, flags=re.M | re.S), encoding="utf-8")
        self.hold(1)

    def test_without_a_hub(self):
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, "--mute")
        agency.wait_for_listener()
        agency.call(*A001)
        display.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel,")
        self.sleeps(display.program, "without a hub", WITHOUT_HUB)

    def test_with_a_hub(self):
        self.hub()
        display = self.display("hall-1", "--mute")
        display.program.says("connected")
        self.sleeps(display.program, "with a hub", WITH_HUB)

    def test_with_sound_it_wakes_for_each_buffer_besides(self):
        self.hub()
        display = self.display("hall-1", SDL_AUDIODRIVER="dummy")
        display.program.says("able to speak", 60)
        display.program.says("this display announces")
        self.sleeps(display.program, "with sound", WITH_HUB + SOUND)

    def sleeps(self, program, how, most):
        process = Path(f"/proc/{program.process.pid}")
        stays_so(process.exists, 3, "expected the display to live on")  # what was begun has ended
        wakes, time = self.wakes(process), self.time(process)
        stays_so(process.exists, SECONDS, "expected the display to live on")
        wakes, time = (self.wakes(process) - wakes) / SECONDS, (self.time(process) - time) / SECONDS
        print(f"{how} an idle display wakes {wakes:.1f} times a second and takes {time * 100:.1f} % of a core")
        self.assertLessEqual(wakes, most, f"expected an idle display {how} to wake {most} times a second at most")
        self.assertLess(time, MOST_TIME, f"expected an idle display to take less than {MOST_TIME:.0%} of a core")

    def wakes(self, process):
        """Of all threads."""
        statuses = [(task / "status").read_text() for task in (process / "task").iterdir()]
        counted = re.compile(r"^voluntary_ctxt_switches:\s+(\d+)", re.MULTILINE)
        return sum(int(counted.search(status).group(1)) for status in statuses)

    def time(self, process):
        """Of all threads, in seconds."""
        fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    unittest.main(verbosity=2)
