"""A program that runs beside the test, with its log. It ends with the test, whatever becomes of that."""
import ctypes
import os
import signal
import subprocess
import sys

from waiting import wait_until

PR_SET_PDEATHSIG = 1
LINES_TO_TELL = 25


def dies_with_the_test():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Program:
    def __init__(self, name, command, log, environment, pass_fds=()):
        self.name = name
        self.log_file = log
        with open(log, "ab") as stream:
            self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stdout=stream,
                                            stderr=stream, env=environment, pass_fds=pass_fds,
                                            preexec_fn=dies_with_the_test)

    def log(self):
        return self.log_file.read_text(encoding="utf-8", errors="replace")

    def lines(self, words):
        """The lines of the log that hold these words."""
        return [line for line in self.log().splitlines() if words in line]

    def says(self, words, within=30):
        """Waits for a line with these words, and returns it."""
        def said():
            self.must_run(f"before it said '{words}'")
            return self.lines(words)
        return wait_until(said, within, lambda: f"expected {self.name} to say '{words}' within {within} s, it said:\n{self.log()}")[0]

    def must_run(self, when=""):
        if self.process.poll() is not None and self.process.returncode != 0:
            raise AssertionError(f"{self.name} ended with {self.process.returncode} {when}:\n{self.log()}")

    def ends(self, by, within=20):
        """Sends a signal and returns the exit code."""
        self.process.send_signal(by)
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"expected {self.name} to end within {within} s after {by.name}, it still runs") from None

    def clean_up(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        tail = self.log().splitlines()[-LINES_TO_TELL:]
        if tail:
            print(f"--- {self.name} said at last", *tail, sep="\n", file=sys.stderr)


def without_screen(environment=os.environ):
    """The environment of a program that finds neither screen nor loudspeaker of this computer."""
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "STATE_DIRECTORY")
    return {name: value for name, value in environment.items() if name not in gone and not name.startswith("SDL_")}
