#!/usr/bin/python3
"""Nothing can play sound: the display says so in its log, and shows the calls one after another."""
import unittest

from golden import called, ended, started
from hall import HallTest

A001, B007 = ("disdukcapil", "A001", "3"), ("dpmptsp", "B007", "5")


class NoSoundDevice(HallTest):
    def test_calls_are_shown_one_after_another(self):
        self.hold(3)
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint, SDL_AUDIODRIVER="broken")
        agency.wait_for_listener()

        agency.call(*A001)
        agency.call(*B007)

        both = called(*A001) + called(*B007)
        display.shows("disdukcapil", both + started(*A001), "A001, standing out in Disdukcapil's panel,")
        display.shows("dpmptsp", both + started(*A001), "B007, waiting for its turn in DPMPTSP's panel,")
        display.shows("dpmptsp", both + started(*A001) + ended(*A001) + started(*B007), "B007, standing out,")
        display.shows("disdukcapil", both + started(*A001) + ended(*A001) + started(*B007), "A001, at rest,")
        display.shows("dpmptsp", both + started(*A001) + ended(*A001) + started(*B007) + ended(*B007), "B007, at rest,")
        display.program.says("the display goes on in silence")


if __name__ == "__main__":
    unittest.main(verbosity=2)
