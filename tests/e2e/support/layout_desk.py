"""A member of staff with an editor and a TV: saves layouts, and looks up."""
import os
import time

from hall import HallTest
from picture import same
from waiting import stays_so, wait_until

LAYOUT = "layouts/hall-landscape.yaml"
BLACK = 12  # of 255: brighter than this is something
LONGEST = 20  # seconds until something must be seen, on a busy machine


class LayoutDesk(HallTest):
    """One screen that follows a publisher, at rest, and the text of its layout."""

    def setUp(self):
        super().setUp()
        self.layout = self.folder / LAYOUT
        self.good = self.layout.read_text(encoding="utf-8")

    def light(self):
        """The same layout in the light theme: another picture everywhere."""
        return self.good.replace("theme: perigo-agung", "theme: light", 1)

    def screen(self, name="hall-1", *words):
        display = self.display(name, "--source", self.publisher().endpoint, "--mute", *words)
        display.program.says("drawing")
        self.stands(display, "the layout", lambda picture: (picture > BLACK).mean() > 0.02)
        self.comes_to_rest(display)
        return display

    def comes_to_rest(self, display):
        """The running text fades in after the first picture."""
        before = [None]

        def is_calm():
            time.sleep(0.3)  # as long as a fade
            picture, before[0] = before[0], display.tv.picture()
            return picture is not None and (picture == before[0]).all()

        wait_until(is_calm, LONGEST, "expected the screen to come to rest")

    def saves(self, text, file=None):
        """As vim, gedit and sed -i do: another file, then a rename. Returns when that was."""
        file = file or self.layout
        beside = file.with_name(file.name + ".tmp")
        beside.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        os.rename(beside, file)
        return time.monotonic()

    def stands(self, display, what, is_it, within=LONGEST):
        def asked():
            display.program.must_run(f"while {what} was awaited")
            return is_it(display.tv.picture())

        wait_until(asked, within, lambda: f"expected {what} on the screen within {within} s:\n{display.program.log()}")

    def golden(self):
        """As `panggil snapshot` draws what stands in the file now."""
        self.goldens.pictures.clear()
        return self.goldens.after([])

    def follows(self, display, what):
        """The screen shows what stands in the file, at the minute in which it is looked at."""
        goldens = {}

        def is_golden(picture):
            minute = int(time.time() // 60)
            if minute not in goldens:
                goldens[minute] = self.golden()
            return same(picture, goldens[minute])

        self.stands(display, what, is_golden)

    def stays(self, display, picture, what, seconds=1.0):
        def is_the_same():  # but for the clock, whose minute may turn meanwhile
            return (display.tv.picture() == picture).all(axis=2).mean() > 0.995

        stays_so(is_the_same, seconds, f"expected {what} to stay on the screen")
