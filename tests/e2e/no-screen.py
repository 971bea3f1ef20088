#!/usr/bin/python3
"""There is no screen: a display draws into a file where it is told to, and otherwise waits for a TV and speaks."""
import signal
import unittest

import voice
from golden import speaking
from hall import HallTest
from picture import cut, panel, read_png, same
from program import without_screen
from display import Display
from waiting import wait_until

A001 = ("disdukcapil", "A001", "3")


class NoScreen(HallTest):
    def start_without_screen(self, *words):
        agency = self.publisher()
        sound = self.folder / "sound.pcm"
        program = self.start("hall-1", self.command("display", "hall-1", "--source", agency.endpoint, *words),
                             {**without_screen(), "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "disk",
                              "SDL_DISKAUDIOFILE": str(sound)})
        agency.wait_for_listener()
        return agency, Display(program, None, sound, self)

    def test_the_picture_goes_into_a_file(self):
        picture = self.folder / "hall.png"
        agency, display = self.start_without_screen("--offscreen", "1920x1080", "--picture", picture)
        wait_until(picture.exists, 15, "expected a picture within 15 s of the start")
        agency.call(*A001)

        place = panel(self.agencies.index("disdukcapil"))
        golden = cut(self.goldens.after(speaking(*A001)), place)
        wait_until(lambda: same(cut(read_png(picture), place), golden), 15,
                   f"expected A001, standing out in Disdukcapil's panel, in {picture} within 15 s")
        self.assertEqual(display.program.ends(by=signal.SIGTERM), 0)

    def test_the_voice_does_not_wait_for_a_tv(self):
        agency, display = self.start_without_screen()
        display.program.says("there is no screen, it is tried again")
        agency.call(*A001)
        display.says(voice.call(*A001))
        self.assertEqual(display.program.ends(by=signal.SIGTERM), 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
