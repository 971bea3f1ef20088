"""Waiting for something to become so, without sleeping for a time that somebody guessed."""
import time

BEAT = 0.02


def wait_until(becomes_so, within, otherwise):
    """Asks until the answer is true and returns it. After `within` seconds it fails with what `otherwise` says."""
    deadline = time.monotonic() + within
    while True:
        answer = becomes_so()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise AssertionError(otherwise() if callable(otherwise) else otherwise)
        time.sleep(BEAT)


def stays_so(is_so, seconds, otherwise):
    """Asks again and again for `seconds`; fails with what `otherwise` says as soon as the answer is false."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not is_so():
            raise AssertionError(otherwise() if callable(otherwise) else otherwise)
        time.sleep(BEAT)
