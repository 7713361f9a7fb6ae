"""What waits for the database goes out once, and only as it still stands in the draft (CHAT-6)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.errors import BadInput, StoreUnreachable, VPAError
from domain.ids import PersonId
from services.drafts import Drafts
from services.outbox import Outbox, Unsent

ADA, BEA = PersonId(1), PersonId(2)


class Post:
    """A database that is away, refuses or takes what it is given."""

    def __init__(self) -> None:
        self.stored: list[str] = []
        self.refusal: VPAError | None = None

    def of(self, text: str) -> Callable[[], None]:
        def post() -> None:
            if self.refusal is not None:
                raise self.refusal
            self.stored.append(text)

        return post


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path)


@pytest.fixture
def outbox(drafts: Drafts) -> Outbox:
    return Outbox(drafts)


def _waits(
    outbox: Outbox, drafts: Drafts, post: Post, key: str, text: str, who: PersonId = ADA
) -> Unsent:
    unsent = Unsent(key, text, post.of(text), (f"files of {key}",))
    drafts.keep(who, key, text)
    drafts.keep(who, f"files of {key}", "/a")
    outbox.keep(who, unsent)
    return unsent


def test_everything_of_hers_goes_out_in_its_order_and_only_once(
    outbox: Outbox, drafts: Drafts, post: Post
) -> None:
    one = _waits(outbox, drafts, post, "chat:1", "eins")
    _waits(outbox, drafts, post, "chat:1", "fremd", BEA)
    two = _waits(outbox, drafts, post, "chat:2", "zwei")
    assert outbox.send(ADA).gone == [one, two]
    assert post.stored == ["eins", "zwei"]
    assert drafts.text(ADA, "chat:1") == drafts.text(ADA, "files of chat:2") == ""
    assert drafts.text(BEA, "chat:1") == "fremd"
    assert outbox.send(ADA).gone == []
    assert post.stored == ["eins", "zwei"]


def test_what_she_has_changed_or_sent_herself_does_not_go_out(
    outbox: Outbox, drafts: Drafts, post: Post
) -> None:
    _waits(outbox, drafts, post, "chat:1", "eins")
    drafts.keep(ADA, "chat:1", "eins und mehr")
    _waits(outbox, drafts, post, "chat:2", "zwei")
    outbox.keep_only(ADA, "chat:2", "zwei")
    outbox.keep_only(ADA, "chat:2", "zwe")
    outbox.keep_only(ADA, "chat:2", "zwei")
    _waits(outbox, drafts, post, "chat:3", "drei")
    outbox.forget(ADA, "chat:3")
    assert outbox.send(ADA).gone == []
    drafts.keep(ADA, "chat:1", "eins")
    assert outbox.send(ADA).gone == []
    assert post.stored == []


def test_while_the_database_is_away_again_all_go_on_waiting(
    outbox: Outbox, drafts: Drafts, post: Post
) -> None:
    _waits(outbox, drafts, post, "chat:1", "eins")
    _waits(outbox, drafts, post, "chat:2", "zwei")
    post.refusal = StoreUnreachable("gone")
    assert outbox.send(ADA).gone == []
    assert drafts.text(ADA, "chat:1") == "eins"
    post.refusal = None
    assert sorted(sent.text for sent in outbox.send(ADA).gone) == ["eins", "zwei"]


def test_what_is_refused_stays_a_draft_and_is_not_tried_again(
    outbox: Outbox, drafts: Drafts, post: Post
) -> None:
    _waits(outbox, drafts, post, "chat:1", "eins")
    post.refusal = BadInput("message", "too_long")
    assert outbox.send(ADA).refused == [post.refusal]
    assert drafts.text(ADA, "chat:1") == "eins"
    post.refusal = None
    assert outbox.send(ADA).gone == []


def test_the_newest_of_a_chat_takes_the_place_of_what_waited_there(
    outbox: Outbox, drafts: Drafts, post: Post
) -> None:
    _waits(outbox, drafts, post, "chat:1", "eins")
    _waits(outbox, drafts, post, "chat:1", "eins, und zwei")
    outbox.send(ADA)
    assert post.stored == ["eins, und zwei"]
