#!/usr/bin/python3
"""An operator's announcement: a phrase is said and stands in the hero's place; a text without clips is chimed and read;
one that was cancelled is not said."""
import unittest

import voice
from desk import command
from golden import speaking, spoken
from hall import HallTest
from picture import HERO

A001 = ("disdukcapil", "A001", "3")
PLATE = (
    "chime mohon perhatian pemilik kendaraan dengan nomor polisi b d satu dua x dimohon menuju tempat parkir"
)


class AnnouncementIsHeardAndRead(HallTest):
    def test_phrase_and_text(self):
        _, display = self.hub_and_screen()
        heard, desk = self.listener(), self.desk()
        self.order("call", *A001[:2], "--counter", A001[2])
        display.hears(lambda calls: bool(calls), "the call's chime")

        asked = desk.ask(command("announce", phrase="car_owner", **{"with": {"spell": "BD 12 X"}}))["events"][-1]
        dropped = desk.ask(command("announce", phrase="no_smoking"))["events"][-1]
        desk.ask(command("cancel", announcement=dropped["announcement"]))
        started = heard.hears(type="announcement.started", of=asked["id"])
        self.assertIn("BD 12 X", started["words"])
        display.shows(HERO, spoken(*A001) + [asked, started], "the announcement in the hero")
        display.says(voice.call(*A001), PLATE)
        self.assertEqual(heard.hears(type="announcement.ended", of=asked["id"])["outcome"], "spoken")
        self.assertEqual(heard.hears(type="announcement.ended", of=dropped["id"])["outcome"], "cancelled")
        display.shows(HERO, spoken(*A001), "the last call again")

        text = "Bapak Zulkifli ditunggu keluarganya di meja informasi"
        asked = desk.ask(command("announce", text=text))["events"][-1]
        started = heard.hears(type="announcement.started", of=asked["id"])
        self.assertEqual(started["words"], text)
        display.shows(HERO, spoken(*A001) + [asked, started], "the text in the hero")
        ended = heard.hears(type="announcement.ended", of=asked["id"])
        self.assertEqual(ended["outcome"], "shown")
        display.says(voice.call(*A001), PLATE, "chime")


if __name__ == "__main__":
    unittest.main(verbosity=2)
