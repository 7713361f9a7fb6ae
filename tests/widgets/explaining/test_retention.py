"""What is said when something is still kept, or deleted already."""

from datetime import date

from domain.retention import AlreadyDeleted, Kept, NotOver, StillHandedOver, StillKept, StillServed
from widgets.explain import explain


def test_the_day_until_which_it_is_kept_is_named() -> None:
    for kept, what in ((Kept.WORKING_FILES, "Arbeitsdateien"), (Kept.DOCUMENTS, "Rechnungen")):
        said = explain(StillKept(date(2036, 12, 31), kept))
        assert what in said and "2036" in said and "31" in said


def test_who_was_quicker_is_named_as_text() -> None:
    assert "[/x]" in explain(AlreadyDeleted("[/x]"))


def test_what_stands_in_the_way_is_said() -> None:
    assert "geht weiter" in explain(NotOver())
    assert "1 Aufgabe ist" in explain(StillServed(1))
    assert "3 Aufgaben sind" in explain(StillServed(3))
    assert "Übergabe dieses Kunden" in explain(StillHandedOver())
