"""Reaching a customer without being asked: where the message goes (CHAT-1, CHAT-4)."""

from domain.ids import MessageId
from domain.permission import Act
from domain.person import Actor
from domain.values import replace
from services.office import on_customer
from services.reaching import said_to_customer, told_colleague
from tests.builders import SmallAgency


def says(agency: SmallAgency, text: str = "Kurz gefragt") -> MessageId | None:
    with agency.office.running(Act.ASSIGN, on_customer(agency.acme)) as doing:
        customer = doing.work.customers.get(agency.acme)
        return said_to_customer(doing, customer, agency.ada.id, text)


def disable(agency: SmallAgency, who: Actor) -> None:
    with agency.office.running(Act.DISABLE_PERSON, on_customer(agency.acme)) as doing:
        person = doing.work.people.get(who.id)
        doing.work.people.save(replace(person, disabled_at=doing.now))


def test_the_single_chat_goes_on_and_whoever_reads_it_is_told(agency: SmallAgency) -> None:
    task, kim = agency.task(), agency.customer()
    first, second = says(agency), says(agency, "Noch etwas")
    with agency.office.reading() as work:
        chat = work.singles.find(agency.ada.id, kim.id)
        assert chat is not None
        assert [one.id for one in work.singles.all_of(chat.id)] == [first, second]
        assert not work.messages.all_of(task.id)
        told = [one.subject.id for one in work.trail.everything() if one.subject.kind == "single"]
    assert told == [chat.id, chat.id]


def test_who_signs_in_no_more_is_not_written_to(agency: SmallAgency) -> None:
    gone = agency.customer()
    disable(agency, gone)
    assert says(agency) is None
    task = agency.task()
    assert says(agency) is not None
    kim = agency.customer(name="Kai Kunde")
    assert says(agency) is not None
    with agency.office.reading() as work:
        assert len(work.messages.all_of(task.id)) == 1
        assert work.singles.find(agency.ada.id, gone.id) is None
        assert work.singles.find(agency.ada.id, kim.id) is not None


def test_a_colleague_is_told_in_the_chat_of_the_two(agency: SmallAgency) -> None:
    with agency.office.acting(agency.admin, Act.ASSIGN, on_customer(agency.acme)) as doing:
        assert told_colleague(doing, agency.ada.id, "Kurz gesagt") is not None
        assert told_colleague(doing, agency.admin.id, "Zu mir selbst") is None
    disable(agency, agency.bea)
    with agency.office.acting(agency.admin, Act.ASSIGN, on_customer(agency.acme)) as doing:
        assert told_colleague(doing, agency.bea.id, "Ist fort") is None
    with agency.office.reading() as work:
        chat = work.singles.find(agency.admin.id, agency.ada.id)
        assert chat is not None and chat.waits_for is None
        assert [one.text for one in work.singles.all_of(chat.id)] == ["Kurz gesagt"]
