#!/usr/bin/python3
"""A clip of the voice pack was deleted: the rest of the call is spoken after the chime, and the log names the file."""
import unittest

import voice
from golden import speaking
from hall import HallTest

A001 = ("disdukcapil", "A001", "3")


class MissingClipSilencesTheCall(HallTest):
    def test_the_rest_is_spoken(self):
        (self.pack / "loket.flac").unlink()
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()

        agency.call(*A001)

        display.shows("disdukcapil", speaking(*A001), "A001, standing out in Disdukcapil's panel,")
        display.says(voice.call(*A001).replace(" loket", ""))
        line = display.program.says("a clip is missing, the rest is spoken")
        self.assertIn(str(self.pack / "loket.flac"), line)


if __name__ == "__main__":
    unittest.main(verbosity=2)
