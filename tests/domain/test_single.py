"""A single chat belongs to two people."""

from domain.ids import PersonId
from domain.single import SingleChat

ADA, KIM = PersonId(3), PersonId(7)


def test_each_of_the_two_talks_to_the_other() -> None:
    chat = SingleChat(1, ADA, KIM)
    assert chat.other(ADA) == KIM
    assert chat.other(KIM) == ADA
