#!/usr/bin/python3
"""A video runs in its place; calls are shown and spoken beside it as ever, and it makes room where it is told to."""
import subprocess
import unittest
from pathlib import Path

import numpy

import voice
from golden import speaking, spoken
from hall import HallTest
from picture import RECENT
from waiting import stays_so, wait_until

A001 = ("disdukcapil", "A001", "3")
SECONDS = 5
MOVED = 0.01  # of all pixels: a moving picture changes more from one second to the next


class VideoPlaysBesideTheCalls(HallTest):
    def setUp(self):
        super().setUp()
        self.hold(1)
        clip = self.folder / "assets" / "videos" / "moving.mp4"
        subprocess.run(
            ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=1280x720:r=25:d=10", "-pix_fmt", "yuv420p", clip],
            check=True,
        )

    def put_video(self, when=""):
        """Where the recent calls stand otherwise."""
        layout = self.folder / "layouts" / "hall-landscape.yaml"
        text = layout.read_text(encoding="utf-8")
        begin, end = text.index("\nR:\n"), text.index("\nD:\n")
        video = f"\nR: {{video: videos/moving.mp4, fit: cover{when}}}\n"
        layout.write_text(text[:begin] + video + text[end:], encoding="utf-8")

    def moves(self, display):
        before = display.tv.cut(RECENT).astype(int)
        return lambda: (numpy.abs(display.tv.cut(RECENT) - before).max(axis=2) > 40).mean() > MOVED

    def test_a_call_is_seen_and_heard_beside_it(self):
        self.put_video()
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()
        wait_until(self.moves(display), 30, "expected the video to run before anybody is called")

        agency.call(*A001)

        display.shows("disdukcapil", speaking(*A001), "A001 at counter 3, standing out beside the video,")
        wait_until(self.moves(display), 10, "expected the video to run on while A001 is spoken")
        display.says(voice.call(*A001))
        display.shows("disdukcapil", spoken(*A001), "A001, at rest beside the video,")

        process = Path(f"/proc/{display.program.process.pid}")
        time = self.time(process)
        stays_so(process.exists, SECONDS, "expected the display to live on")
        share = (self.time(process) - time) / SECONDS
        print(f"a display with a video of 1280x720 takes {share * 100:.1f} % of a core")

    def test_it_makes_room_while_somebody_is_called(self):
        self.put_video(", when: not called")
        agency = self.publisher()
        display = self.display("hall-1", "--source", agency.endpoint)
        agency.wait_for_listener()
        wait_until(self.moves(display), 30, "expected the video to run before anybody is called")

        agency.call(*A001)

        wait_until(
            lambda: display.tv.cut(RECENT).reshape(-1, 3).ptp(axis=0).max() < 8,
            20,
            "expected the video's place to be empty while A001 is spoken",
        )
        display.says(voice.call(*A001))
        display.shows("disdukcapil", spoken(*A001), "A001, at rest in Disdukcapil's panel,")
        wait_until(self.moves(display), 10, "expected the video to go on after the call")

    def time(self, process):
        """Of all threads, in seconds."""
        fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    unittest.main(verbosity=2)
