"""A hall in which nothing happens. How often does a display wake then, and how much of a core does it take?"""
import re
from pathlib import Path

from hall import HallTest
from waiting import stays_so

SECONDS = 8
# Wake-ups a second at most, of all threads together; sound's come besides. Measured: 1.4, 4.6, 12; with every core busy
# 1.6, 4.8, 12.7, since then what would have been one wake-up is now and then two. They are counts, so load adds no more.
WITHOUT_HUB, WITH_HUB, SOUND = 2, 6, 15
MOST_TIME = 0.05  # of one core
ONE_TEXT = "messages:\n  - Selamat datang.\n\n"  # several come and go, which is no idling


class IdleTest(HallTest):
    def setUp(self):
        super().setUp()
        hall = self.config / "hall.yaml"
        text = hall.read_text(encoding="utf-8")
        hall.write_text(re.sub(r"^messages:.*?\n\n", ONE_TEXT, text, count=1, flags=re.M | re.S), encoding="utf-8")
        self.hold(1)

    def sleeps(self, program, how, most):
        process = Path(f"/proc/{program.process.pid}")
        stays_so(process.exists, 3, "expected the display to live on")  # what was begun has ended
        before = wakes(process), time(process)
        stays_so(process.exists, SECONDS, "expected the display to live on")
        woke, took = ((now - then) / SECONDS for now, then in zip((wakes(process), time(process)), before))
        print(f"{how} an idle display wakes {woke:.1f} times a second and takes {took * 100:.1f} % of a core")
        self.assertLessEqual(woke, most, f"expected an idle display {how} to wake {most} times a second at most")
        self.assertLess(took, MOST_TIME, f"expected an idle display to take less than {MOST_TIME:.0%} of a core")


def wakes(process):
    """Of all threads."""
    statuses = [(task / "status").read_text() for task in (process / "task").iterdir()]
    counted = re.compile(r"^voluntary_ctxt_switches:\s+(\d+)", re.MULTILINE)
    return sum(int(counted.search(status).group(1)) for status in statuses)


def time(process):
    """Of all threads, in seconds."""
    fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100
