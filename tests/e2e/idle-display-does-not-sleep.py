#!/usr/bin/python3
"""Nothing happens in the hall: the display sleeps, with a hub and without one, with a device that plays silence too."""
import unittest

from golden import spoken
from idle import SOUND, WITH_HUB, WITHOUT_HUB, IdleTest

A001 = ("disdukcapil", "A001", "3")


class IdleDisplayDoesNotSleep(IdleTest):
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


if __name__ == "__main__":
    unittest.main(verbosity=2)
