"""How evenly a running text runs: from a film of one of its lines, seen from outside."""
import numpy

from eye import MS

ONE_PICTURE_MS = 2  # a line that changes twice within that was seen half drawn
MOST_PX = 12  # that a text moves from one picture to the next; more is a picture left out
WINDOW_PX = 1024  # in which two pictures are compared
NEW_REFERENCE_PX = 300


def steadiness(at, lines, scale):
    """The values, and the gaps between pictures in ms. `scale`: pixels in a unit of the layout."""
    keep = numpy.flatnonzero(numpy.diff(at, append=at[-1] + 10**12) >= ONE_PICTURE_MS * MS)[1:]
    if len(keep) < 10:
        return {"running_pictures_per_s": 0.0}, []
    at, lines = at[keep], lines[keep]
    ms = at / MS
    places = positions(lines, round(MOST_PX * scale)) / scale
    speed, begin = numpy.polyfit(ms, places, 1)
    off = places - (speed * ms + begin)
    off -= numpy.median(off)
    values = {
        "running_pictures_per_s": (len(ms) - 1) / (ms[-1] - ms[0]) * 1000,
        "running_px_per_s": speed * 1000,
        "running_off_px": float(numpy.abs(off).max()),
        "running_off_p99_px": float(numpy.percentile(numpy.abs(off), 99)),
    }
    return values, numpy.diff(ms).tolist()


def positions(lines, most):
    """How far each picture has moved to the left since the first. Each is compared with one that is some hundred pixels
    back, so that the little errors of neighbours don't add up."""
    places = numpy.zeros(len(lines))
    reference = 0
    for number in range(1, len(lines)):
        guess = places[number - 1] - places[reference]
        moved = moved_by(lines[reference], lines[number], guess, most)
        places[number] = places[reference] + moved
        if moved > NEW_REFERENCE_PX:
            reference = number
    return places


def moved_by(before, now, guess, most):
    """To the left, by fractions of a pixel: the whole pixels by the best match, the rest by the slope of the phase."""
    low = int(guess)
    width = min(WINDOW_PX, len(before) - low - most)
    misfit = [
        numpy.abs(before[low + shift : low + shift + width] - now[:width]).mean() for shift in range(most)
    ]
    whole = low + int(numpy.argmin(misfit))
    return whole + fraction(before[whole : whole + width], now[:width])


def fraction(before, now):
    taper = numpy.hanning(len(before))
    a = numpy.fft.rfft((before - before.mean()) * taper)
    b = numpy.fft.rfft((now - now.mean()) * taper)
    cross = b * numpy.conj(a)
    waves = numpy.arange(len(cross)) / len(before)
    slow = (waves > 0.002) & (waves < 0.12)  # of the letters' own size: neither the edges' nor the ground's
    weight = numpy.abs(cross[slow])
    phase = numpy.angle(cross[slow])
    if not weight.sum():
        return 0.0
    return float((weight * waves[slow] * phase).sum() / (weight * waves[slow] ** 2).sum() / (2 * numpy.pi))
