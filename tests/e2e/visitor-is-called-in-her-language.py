#!/usr/bin/python3
"""A hall with two voices: a visitor with an English ticket is called in English, the next one in Indonesian; or every
call in both languages, one after the other."""
import unittest

import voice
from hall import HallTest
from waiting import wait_until

ENGLISH = "chime number c zero zero one please go to samsat counter seven"


def words(calls):
    return [" ".join(sound.word() for sound in call) for call in calls]


class VisitorIsCalledInHerLanguage(HallTest):
    def speaks(self, languages):
        self.edit("config/displays.yaml", "  pack: audio/id", f"  pack: [audio/id, audio/en]\n  languages: {languages}")
        return self.hub_and_screen(SDL_DISKAUDIODELAY="20")[1]

    def call(self, language):
        ticket = self.order("ticket", "samsat", *(["--language", language] if language else []))[-1]
        call = self.order("call", "samsat", "--counter", "7")[-1]
        self.assertEqual(self.end_of(call["id"])["outcome"], "spoken")
        return ticket["ticket"]

    def test_in_the_tickets_own(self):
        display = self.speaks("ticket")
        self.assertEqual(self.call("en"), "C001")
        english = display.ear(self.folder / "audio" / "en").calls()
        self.assertEqual(words(english), [ENGLISH])
        self.call("")
        display.hears(lambda calls: words(calls)[-1:] == [voice.call("samsat", "C002", "7")], "C002 in Indonesian")

    def test_in_both(self):
        display = self.speaks("all")
        self.call("")
        wait_until(
            lambda: words(display.ear().calls())[0].startswith(voice.call("samsat", "C001", "7")),
            10,
            lambda: f"expected the call in Indonesian first, heard {words(display.ear().calls())}",
        )
        english = [sound.word() for call in display.ear(self.folder / "audio" / "en").calls() for sound in call]
        said = " ".join(word for word in english if word != "?")
        self.assertTrue(said.endswith(ENGLISH.removeprefix("chime ")), f"expected then the English one, heard '{said}'")


if __name__ == "__main__":
    unittest.main(verbosity=2)
