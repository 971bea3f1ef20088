"""A display as a visitor has it: what stands on its screen, what it says."""
import os
from pathlib import Path

import picture
from ear import Ear, in_words
from picture import STRIP, cut, same
from waiting import wait_until

EVIDENCE = Path(os.environ.get("EVIDENCE", "/tmp"))  # where pictures of a failure stay


class Display:
    def __init__(self, program, tv, sound, hall):
        self.program = program
        self.tv = tv
        self.sound = sound
        self.hall = hall

    def place(self, where):
        """Of an agency's panel, or of a part of the screen."""
        return picture.panel(self.hall.agencies.index(where)) if isinstance(where, str) else where

    def shows(self, where, events, what, within=30, options=(), at=None):
        """Waits until this part of the screen looks as it should after `events`; `what` says it in words, `at` is the
        moment on the golden picture's clock."""
        place = self.place(where)
        golden = cut(self.hall.goldens.after(events, *options, at=at), place)

        def stands():
            self.program.must_run(f"while {what} was awaited")
            return same(self.tv.cut(place), golden)

        wait_until(
            stands,
            within,
            lambda: f"expected {what} on {self.program.name} within {within} s, {self.evidence(place, golden)}",
        )

    def runs_a_text(self, when):
        """Waits until the strip has looked differently ten times in a row, as only a text that moves does."""
        seen = [self.tv.cut(STRIP)]

        def moves():
            seen.append(self.tv.cut(STRIP))
            if (seen[-1] == seen[-2]).all():
                del seen[:-1]
            return len(seen) > 10

        wait_until(moves, 30, f"expected the text of {self.program.name} to run {when}")

    def evidence(self, place, golden):
        EVIDENCE.mkdir(parents=True, exist_ok=True)
        stem = f"{self.hall.id().split('.')[-1]}-{self.program.name}"
        shown, wanted = EVIDENCE / f"{stem}-shown.png", EVIDENCE / f"{stem}-expected.png"
        picture.write_png(shown, self.tv.picture())
        picture.write_png(wanted, golden)
        known = [
            events
            for (events, *_), whole in self.hall.goldens.pictures.items()
            if same(self.tv.cut(place), cut(whole, place))
        ]
        return (
            f"it shows {shown} at {place}, expected was {wanted}; "
            f"what stands there is as after: {known[0] if known else 'nothing that this test knows'}"
        )

    def ear(self, pack=None):
        return Ear(self.sound, pack or self.hall.pack)

    def hears(self, enough, what, within=60):
        """Waits until the calls that were heard are enough, and returns them: for each chime what followed it."""

        def heard():
            self.program.must_run(f"while {what} was awaited")
            calls = self.ear().calls()
            return calls if enough(calls) else None

        return wait_until(
            heard,
            within,
            lambda: f"expected to hear {what} from {self.program.name} within {within} s, "
            f"heard was {[in_words(call) for call in self.ear().calls()]}",
        )

    def says(self, *calls, within=60):
        """Waits until exactly these calls were heard, each a line of words: one clip after another, none over another,
        nothing besides. Returns them."""
        wanted = list(calls)
        heard = self.hears(lambda now: [in_words(call) for call in now] == wanted, f"{wanted}", within)
        if self.ear().is_clipped():
            raise AssertionError(f"expected no clipped sample from {self.program.name}")
        return heard
