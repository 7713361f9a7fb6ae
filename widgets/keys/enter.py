"""What enter does where text is written: the reader's choice, from the settings."""

_sends = True


def use_enter(*, sends: bool) -> None:
    """From now on enter sends in every new composer, or begins a new line."""
    global _sends  # noqa: PLW0603 (one reader sits at one terminal)
    _sends = sends


def enter_sends() -> bool:
    """Whether enter sends; otherwise Ctrl+J does."""
    return _sends
