"""Where a database may lie."""

from pathlib import Path

import pytest

from data.address import address, refuse_network_drive
from domain.errors import StoreUnfit


@pytest.mark.parametrize("form", ["{path}", "sqlite:///{path}"])
def test_a_file_may_be_named_plainly_or_as_a_url(tmp_path: Path, form: str) -> None:
    path = tmp_path / "mit Leerzeichen" / "büro.db"
    found = address(form.format(path=path))
    assert (found.dialect, found.path) == ("sqlite", path)


@pytest.mark.parametrize("url", ["postgresql://u:geheim@host/vpa", "postgres://u:geheim@host/vpa"])
def test_a_password_is_never_shown(url: str) -> None:
    found = address(url)
    assert (found.dialect, found.path) == ("postgresql", None)
    assert found.shown == "postgresql://host/vpa"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("postgresql://ada:geheim@db.example/desk", "db.example-desk"),
        ("postgresql://ada@db.example:5433/desk?sslmode=require", "db.example-5433-desk"),
        ("postgresql:///Agentur%20Nord", "local-Agentur-20Nord"),
        ("postgresql://h/", "h"),
        ("sqlite:////tmp/a b.db", "a b"),
    ],
)
def test_each_database_has_a_name_for_what_lies_beside_it(url: str, name: str) -> None:
    assert address(url).file_name == name


@pytest.mark.parametrize(
    ("kind", "refused"), [("nfs4", True), ("cifs", True), ("ext4", False), ("tmpfs", False)]
)
def test_a_network_drive_is_refused(tmp_path: Path, kind: str, refused: bool) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"root / ext4 rw 0 0\nserver:/x /mnt/mein\\040Netz {kind} rw 0 0\n")
    place = Path("/mnt/mein Netz/vpa.db")
    if refused:
        with pytest.raises(StoreUnfit):
            refuse_network_drive(place, mounts)
    else:
        refuse_network_drive(place, mounts)
    refuse_network_drive(Path("/mnt/anders/vpa.db"), mounts)
