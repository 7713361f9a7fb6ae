"""The file store: whole files under their content, names only as labels."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data import files
from data.files import FileStore
from domain.errors import BadInput, StoreReadOnly, VPAError
from domain.ids import AttachmentId, MessageId
from domain.message import Attachment

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "store")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Plan für Köln.pdf"
    path.write_bytes(b"Inhalt\x00\xff")
    return path


def attachment(store: FileStore, source: Path, name: str | None = None) -> Attachment:
    kept = store.keep(source).of(MessageId(1), NOW)
    return Attachment(kept.id, kept.message_id, name or kept.name, kept.sha256, kept.size)


def left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob(".coming-*")]


class TestKeep:
    def test_the_content_is_kept_with_its_name_and_size(
        self, store: FileStore, source: Path
    ) -> None:
        kept = store.keep(source)
        assert (kept.name, kept.size) == ("Plan für Köln.pdf", 8)
        assert store.has(kept.sha256)
        source.unlink()
        copied = store.path(kept.of(MessageId(1), NOW))
        assert copied.read_bytes() == b"Inhalt\x00\xff"

    def test_the_same_content_is_kept_once(
        self, store: FileStore, source: Path, tmp_path: Path
    ) -> None:
        twin = tmp_path / "Kopie.pdf"
        twin.write_bytes(source.read_bytes())
        assert store.keep(source).sha256 == store.keep(twin).sha256
        assert len([path for path in store.folder.rglob("*") if path.is_file()]) == 1

    def test_an_empty_file_is_a_file(self, store: FileStore, tmp_path: Path) -> None:
        (tmp_path / "leer").touch()
        assert store.keep(tmp_path / "leer").size == 0

    @pytest.mark.parametrize(
        ("name", "why"),
        [
            ("fehlt.pdf", "no_such_file"),
            ("mappe", "not_a_file"),
            ("rohr", "not_a_file"),
            ("x" * 5000, "no_such_file"),
            ("a\0b", "no_such_file"),
            ("kreis", "no_such_file"),
        ],
        ids=["gone", "folder", "pipe", "long", "zero", "circle"],
    )
    def test_what_is_no_file_is_said(
        self, store: FileStore, tmp_path: Path, name: str, why: str
    ) -> None:
        (tmp_path / "mappe").mkdir()
        os.mkfifo(tmp_path / "rohr")
        (tmp_path / "kreis").symlink_to(tmp_path / "kreis")
        with pytest.raises(BadInput) as refused:
            store.keep(tmp_path / name)
        assert (refused.value.field, refused.value.why) == ("file", why)

    def test_nobody_elses_home_is_missing(self, store: FileStore) -> None:
        with pytest.raises(BadInput, match="no_such_file"):
            store.keep(Path("~niemand-hier/Plan.pdf"))

    def test_an_unreadable_file_is_said(
        self, store: FileStore, source: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _refuse_opening(monkeypatch, source)
        with pytest.raises(BadInput, match="unreadable"):
            store.keep(source)

    def test_a_folder_that_may_not_be_entered_is_unreadable(
        self, store: FileStore, source: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        stat = Path.stat

        def refused(self: Path, **options: bool) -> os.stat_result:
            if self == source:
                raise PermissionError(13, "Permission denied")
            return stat(self, **options)

        monkeypatch.setattr(Path, "stat", refused)
        with pytest.raises(BadInput, match="unreadable"):
            store.keep(source)

    def test_the_largest_goes_and_one_byte_more_does_not(
        self, store: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(files, "LARGEST", 10)
        (tmp_path / "groß").write_bytes(b"x" * 10)
        (tmp_path / "größer").write_bytes(b"x" * 11)
        store.keep(tmp_path / "groß")
        with pytest.raises(BadInput, match="too_large"):
            store.keep(tmp_path / "größer")

    def test_a_store_that_cannot_be_written_is_said_and_nothing_stays_behind(
        self, tmp_path: Path, source: Path
    ) -> None:
        (tmp_path / "store").write_text("keine Mappe", encoding="utf-8")
        with pytest.raises(StoreReadOnly):
            FileStore(tmp_path / "store").keep(source)
        assert left_over(tmp_path) == []

    def test_a_name_with_lines_and_controls_becomes_one_label(
        self, store: FileStore, tmp_path: Path
    ) -> None:
        odd = tmp_path / "Zeile\nzwei\x1b[31m.pdf"
        odd.write_bytes(b"x")
        assert store.keep(odd).name == "Zeile zwei[31m.pdf"


class TestSaveAs:
    def test_it_is_copied_whole(self, store: FileStore, source: Path, tmp_path: Path) -> None:
        target = tmp_path / "Kopie.pdf"
        assert store.save_as(attachment(store, source), target) == target
        assert target.read_bytes() == source.read_bytes()
        assert left_over(tmp_path) == []

    def test_never_over_an_existing_file(
        self, store: FileStore, source: Path, tmp_path: Path
    ) -> None:
        target = tmp_path / "da.pdf"
        target.write_text("bleibt", encoding="utf-8")
        with pytest.raises(BadInput, match="exists"):
            store.save_as(attachment(store, source), target)
        assert target.read_text(encoding="utf-8") == "bleibt"

    def test_never_over_one_that_comes_meanwhile(
        self, store: FileStore, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        target, there = tmp_path / "gleich.pdf", os.path.lexists

        def just_before(path: Path) -> bool:
            found = there(path)
            if path == target and not found:
                target.write_text("schneller", encoding="utf-8")
            return found

        monkeypatch.setattr(os.path, "lexists", just_before)
        with pytest.raises(BadInput, match="exists"):
            store.save_as(attachment(store, source), target)
        assert target.read_text(encoding="utf-8") == "schneller"

    def test_a_dangling_link_is_not_followed(
        self, store: FileStore, source: Path, tmp_path: Path
    ) -> None:
        target = tmp_path / "link.pdf"
        target.symlink_to(tmp_path / "anderswo.pdf")
        with pytest.raises(BadInput, match="exists"):
            store.save_as(attachment(store, source), target)
        assert not (tmp_path / "anderswo.pdf").exists()

    @pytest.mark.parametrize(
        ("name", "saved"),
        [
            ("Plan.pdf", "Plan.pdf"),
            ("../../böse.sh", "böse.sh"),
            ("/etc/passwd", "passwd"),
            ("a/b/c.txt", "c.txt"),
            ("-rf", "-rf"),
            ("$(reboot).txt", "$(reboot).txt"),
        ],
    )
    def test_in_a_folder_it_has_its_own_name_and_never_leaves_the_folder(
        self, store: FileStore, source: Path, tmp_path: Path, name: str, saved: str
    ) -> None:
        folder = tmp_path / "Ziel"
        folder.mkdir()
        kept = store.save_as(attachment(store, source, name), folder)
        assert kept == folder / saved
        assert kept.parent == folder

    @pytest.mark.parametrize(
        "name",
        ["..", ".", "/", "", "x" * 255, "…" * 200, "a\0b", "x." + "y" * 250],
        ids=["parent", "here", "root", "empty", "long", "wide", "zero", "suffix"],
    )
    def test_a_name_that_is_none_gets_one(
        self, store: FileStore, source: Path, tmp_path: Path, name: str
    ) -> None:
        folder = tmp_path / "Ziel"
        folder.mkdir()
        file = attachment(store, source)
        odd = Attachment(file.id, file.message_id, name, file.sha256, file.size)
        kept = store.save_as(odd, folder)
        assert kept.parent == folder
        assert [path.name for path in folder.iterdir()] == [kept.name]

    @pytest.mark.parametrize(
        ("target", "why"), [("fehlt/Plan.pdf", "no_folder"), ("~niemand-hier/x", "no_folder")]
    )
    def test_without_a_folder_it_is_said(
        self, store: FileStore, source: Path, tmp_path: Path, target: str, why: str
    ) -> None:
        place = Path(target) if target.startswith("~") else tmp_path / target
        with pytest.raises(BadInput, match=why):
            store.save_as(attachment(store, source), place)

    def test_a_place_that_cannot_be_written_is_no_fault_of_the_database(
        self, store: FileStore, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = attachment(store, source)
        _refuse_opening(monkeypatch, tmp_path / "verboten.pdf")
        with pytest.raises(BadInput, match="not_writable"):
            store.save_as(file, tmp_path / "verboten.pdf")

    def test_a_content_that_is_gone_is_said(
        self, store: FileStore, source: Path, tmp_path: Path
    ) -> None:
        file = attachment(store, source)
        store.path(file).unlink()
        with pytest.raises(BadInput, match="missing_file"):
            store.save_as(file, tmp_path / "Kopie.pdf")
        assert not (tmp_path / "Kopie.pdf").exists()

    def test_a_content_that_cannot_be_read_is_said_and_nothing_stays_behind(
        self, store: FileStore, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = attachment(store, source)
        _refuse_opening(monkeypatch, store.path(file))
        with pytest.raises(BadInput, match="unreadable"):
            store.save_as(file, tmp_path / "Kopie.pdf")
        assert not (tmp_path / "Kopie.pdf").exists()
        assert left_over(tmp_path) == []


def test_an_attachment_nobody_kept_is_missing(store: FileStore) -> None:
    unknown = Attachment(AttachmentId(1), MessageId(1), "x", "0" * 64, 1)
    with pytest.raises(VPAError):
        store.path(unknown)


def _refuse_opening(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    """As if the system did not let us: root may do anything, so rights alone prove nothing."""
    opened = Path.open

    def refused(self: Path, *args: object, **options: object) -> object:
        if self == place:
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
