"""What the room of handovers shows, as one text."""


def flat(painted: str) -> str:
    """The detail's text on one line, without the border."""
    right = (line.partition("│")[2].strip() for line in painted.splitlines() if "│" in line)
    return " ".join(" ".join(right).split())
