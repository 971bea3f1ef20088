#!/usr/bin/python3
"""A poster or a font is saved, and no layout: the screen follows within a blink; half of one changes nothing."""
import time
import unittest

from layout_desk import LONGEST, LayoutDesk
from PIL import Image
from waiting import wait_until

RED, GREEN, BLUE = (200, 0, 0), (0, 200, 0), (0, 0, 200)
BLINK = 0.2
LATO = "/usr/share/fonts/truetype/lato/Lato-Black.ttf"


class SavedPictureIsNotShown(LayoutDesk):
    def setUp(self):
        super().setUp()
        self.images = self.folder / "assets" / "images"
        self.paints("poster.png", RED)
        self.paints("slides/1.png", RED)
        self.saves(
            self.good[: self.good.index("areas:")]
            + "areas: |\n  PST\ncolumns: [1fr, 1fr, 1fr]\nrows: [1fr]\n"
            + "P: {image: images/poster.png, fit: cover}\n"
            + "S: {slideshow: images/slides, every: 2 s, transition: cut, fit: cover}\n"
            + "T: {text: Silakan menuju loket, style: hero, fit: [wrap, shrink], lines: 4}\n"
        )

    def paints(self, name, color):
        file = self.images / name
        file.parent.mkdir(parents=True, exist_ok=True)
        whole = self.folder / "painted.png"
        Image.new("RGB", (400, 300), color).save(whole)
        return self.saves(whole.read_bytes(), file)

    def shows(self, display, place, color, what):
        x = {"P": 0.17, "S": 0.5}[place]

        def is_it():
            display.program.must_run(f"while {what} was awaited")
            picture = display.tv.pixels
            pixel = picture[picture.shape[0] // 2, int(picture.shape[1] * x), 2::-1]
            return bool((abs(pixel.astype(int) - color) < 8).all())

        wait_until(is_it, LONGEST, lambda: f"expected {what} on the screen:\n{display.program.log()}")
        return time.monotonic()

    def test_a_poster_and_slides(self):
        display = self.screen()
        self.shows(display, "P", RED, "the poster")
        times = []
        for color in (GREEN, BLUE, RED, GREEN, BLUE):
            saved = self.paints("poster.png", color)
            times.append(self.shows(display, "P", color, "the poster that was saved") - saved)
        print(
            f"from the rename of a picture to the screen: {', '.join(f'{t * 1000:.0f}' for t in times)} ms; "
            f"meant is {BLINK * 1000:.0f} ms on a machine at rest"
        )
        (self.images / "poster.png").write_bytes(b"\x89PNG half of it")
        display.program.says("poster.png: this is no png, jpg, webp or svg picture")
        self.shows(display, "P", BLUE, "the poster as it was")

        self.paints("slides/1.png", BLUE)
        self.shows(display, "S", BLUE, "the slide that was saved again")
        self.paints("slides/2.png", GREEN)
        self.shows(display, "S", GREEN, "the slide that was put into the folder")
        (self.images / "slides" / "2.png").unlink()
        self.shows(display, "S", BLUE, "the slide that is left")

    def test_a_font(self):
        theme = self.folder / "assets" / "themes" / "perigo-agung.yaml"
        self.saves(theme.read_text(encoding="utf-8").replace("family: Lato", "family: Mall"), theme)
        fonts = self.folder / "assets" / "fonts"
        fonts.mkdir(exist_ok=True)
        display = self.screen()
        in_its_place = display.tv.picture()
        # A font of the hall's own: Lato's letters under another name of as many letters, in both alphabets of the file.
        with open(LATO, "rb") as file:
            own = file.read().replace("Lato".encode("utf-16-be"), "Mall".encode("utf-16-be")).replace(b"Lato", b"Mall")
        self.saves(own, fonts / "Mall.ttf")
        self.stands(display, "the hall's own letters", lambda picture: (picture != in_its_place).any())
        self.follows(display, "the hall's own letters, as a picture has them")
        letters = display.tv.picture()
        self.saves(own[: len(own) // 2], fonts / "Mall.ttf")
        display.program.says("this is no whole font")
        self.stands(display, "the same letters, under a note", lambda picture: (picture == letters).mean() > 0.9)
        self.saves(own, fonts / "Mall.ttf")
        self.stands(display, "the letters without the note", lambda picture: (picture == letters).all())


if __name__ == "__main__":
    unittest.main(verbosity=2)
