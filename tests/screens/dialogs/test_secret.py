"""Only what looks secret is asked about."""

from screens.dialogs.confirm import Confirm
from screens.dialogs.secret import warning


def test_only_what_looks_secret_is_asked_about() -> None:
    assert warning("Bestellung 1234567890123") is None
    assert warning("") is None
    assert isinstance(warning("PIN 1234"), Confirm)
