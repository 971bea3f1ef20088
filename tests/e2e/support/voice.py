"""What a call sounds like in Indonesian, told without our program's help."""
DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def number(value):
    """1 to 99, as a number is said."""
    tens, ones = divmod(value, 10)
    if value < 10:
        return DIGITS[value]
    if value in (10, 11):
        return ("sepuluh", "sebelas")[ones]
    if tens == 1:
        return f"{DIGITS[ones]} belas"
    return f"{DIGITS[tens]} puluh" + (f" {DIGITS[ones]}" if ones else "")


def call(agency, ticket, counter, priority=False):
    """The words of a call, in order."""
    letters = " ".join(DIGITS[int(c)] if c.isdigit() else c.lower() for c in ticket)
    kind = " prioritas" if priority else ""
    agency = agency.replace("-", " ")
    return f"chime nomor antrean{kind} {letters} silakan menuju {agency} loket {number(int(counter))}"


def short_call(agency, ticket, counter):
    """The same when several wait; where the agency is empty, when many do."""
    letters = " ".join(DIGITS[int(c)] if c.isdigit() else c.lower() for c in ticket)
    name = f" {agency.replace('-', ' ')}" if agency else ""
    return f"short chime {letters}{name} loket {number(int(counter))}"
