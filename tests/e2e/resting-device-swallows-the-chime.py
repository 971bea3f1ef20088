#!/usr/bin/python3
"""`keep_awake: false`: the sound device is closed while nobody is called, and the next call is heard from its first
sample; where it was unplugged meanwhile, the call waits until it is back."""
import unittest

from idle import WITHOUT_HUB, IdleTest
from voice import call
from waiting import BEAT, wait_until

A001, B007 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B007", "5")
CLOSED = 20  # seconds from the last sample, at most
STILL = 0.5  # seconds without a buffer: one comes twelve times a second


class RestingDeviceSwallowsTheChime(IdleTest):
    def setUp(self):
        super().setUp()
        self.edit("config/displays.yaml", "keep_awake: true", "keep_awake: false")
        self.soundbar = self.folder / "soundbar"
        self.soundbar.mkdir()
        self.edit("config/displays.yaml", "keep_awake: false", f"device: {self.soundbar / 'left'}\n    keep_awake: false")
        self.agency = self.publisher()
        self.display = self.display("hall-1", "--source", self.agency.endpoint)
        self.display.sound = self.soundbar / "left"
        self.agency.wait_for_listener()
        self.display.program.says("able to speak", 60)

    def test_the_next_call_is_heard_whole(self):
        self.agency.call(*A001)
        self.display.says(call(*A001))
        self.is_closed()
        self.sleeps(self.display.program, "with a device at rest", WITHOUT_HUB)
        self.agency.call(*B007)
        self.display.says(call(*B007))  # the file begins anew with the device

    def test_a_call_waits_for_a_device_that_went_meanwhile(self):
        self.is_closed()
        (self.soundbar / "left").unlink()
        self.soundbar.rmdir()
        self.agency.call(*A001)
        self.display.program.says("the sound device is gone")
        self.soundbar.mkdir()
        self.display.says(call(*A001))

    def is_closed(self):
        """Nothing is asked for any more, as a file shows that doesn't grow."""
        lengths = []

        def is_still():
            lengths.append(self.display.sound.stat().st_size)
            return lengths.count(lengths[-1]) > STILL / BEAT

        wait_until(is_still, CLOSED, f"expected the sound device to be closed within {CLOSED} s")


if __name__ == "__main__":
    unittest.main(verbosity=2)
