"""Customers are handed over by keys: management, who leaves, who takes over (HAND)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from domain.closing import WAYS, Item
from domain.handover_terms import Step
from domain.leaving import LeavingState
from tests.builders import SmallAgency
from tests.screens.handover.looking import flat
from tests.screens.staying import Host, hands
from tests.services.handover.agency import TALKED, HandoverAgency
from widgets.commands import triage


async def test_a_leaving_begins_with_the_talk_and_the_notice_makes_the_handovers(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        assert "Niemand geht" in mia.painted
        await mia.press("n", "enter")
        await mia.press(*"Ada", "enter")
        await mia.press("tab", *"Sie zieht um", "ctrl+s")
        assert "Was folgt daraus?" in mia.told
        await mia.press("down", "enter")
        await mia.press("tab", *"Kuendigung.pdf", "ctrl+s")
        assert "21.12.2026" in mia.told
        assert "Acme GmbH" in mia.painted and "letzter Tag" in mia.painted
        assert "Letzte Rechnung: gesperrt, 1 Kunde nicht übergeben" in flat(mia.painted)
    with agency.office.reading() as work:
        leaving = work.leavings.find_open(agency.ada.id)
    assert leaving is not None and leaving.state is LeavingState.NOTICE


async def test_fewer_hours_are_told_with_their_end_and_a_notice_with_the_last_day_that_follows(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        await mia.press("n", "enter", *"Ada", "enter")
        await mia.press("tab", *"Viel los", "ctrl+s", "enter")
        await mia.press(*"8", "tab", *"31.12.", "ctrl+s")
        assert "8:00 h je Woche bis Do 31.12.2026" in flat(mia.painted)
        await mia.press("enter", "enter", "tab", *"Kuendigung.pdf", "tab")
        assert "letzter Tag Mo 21.12.2026: 4 Wochen Frist" in mia.painted
        await mia.press(*"20.11.")
        assert "letzter Tag Fr 18.12.2026" in mia.painted
        await mia.press("ctrl+s")
        assert "letzter Tag Fr 18.12.2026" in mia.painted


async def test_whose_leaving_has_begun_needs_no_second_talk(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        await mia.press("n", "enter", *"Ada", "enter")
        await mia.press("tab", *"Viel los", "ctrl+s", "escape")
        await mia.press("n", "enter", *"Ada", "enter")
        assert "hat es schon begonnen" in mia.told
        assert "Gespräch geführt" in mia.painted, "and it goes on from there"


async def test_both_sides_agree_and_only_then_the_customer_is_told(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    agency = desk.agency
    desk.leaves()
    desk.fills_file()
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        await mia.press("down", "enter", *"alles da", "enter")
        assert desk.line().handover.has_done(Step.FILE)
        await mia.press("s", *"E-Mail", "enter")
        await mia.press(*"Bea", "enter")
        assert "Kundenmanagement: noch nicht zugestimmt" in flat(mia.painted)
        await mia.press("a")
        assert "das Kundenmanagement hat nicht zugestimmt" in mia.told
    async with hands(agency, desk.konrad, tmp_path / "k", "handover") as konrad:
        await konrad.press("down", "a")
        assert desk.line().handover.has_done(Step.SUCCESSOR)
        await konrad.press("d", *"freut sich", "enter")
        assert desk.line().handover.stage(Step.INFORMED).note == "freut sich"
        await konrad.press("l")
        assert "leitet" in konrad.told


async def test_who_leaves_cannot_just_stay_once_a_customer_was_told(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    desk.leaves()
    async with hands(desk.agency, desk.agency.manager, tmp_path, "handover") as mia:
        await mia.press("l")
        assert "⊘ Sie bleibt doch" not in mia.painted and "Sie bleibt doch" in mia.painted
        await mia.press("escape")
        key = desk.line().handover.id
        desk.agreed(key)
        desk.steps.tell(desk.agency.manager, key, "angerufen")
        await mia.press("f5", "l")
        assert "⊘ Sie bleibt doch" in mia.painted
        await mia.press(*"Sie bleibt", "enter")
        assert "1 Kunde weiß schon" in mia.told


async def test_the_successor_accepts_item_by_item_and_takes_over(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    agency = desk.agency
    desk.leaves()
    key = desk.line().handover.id
    desk.agreed(key)
    desk.steps.tell(agency.manager, key, "angerufen")
    desk.steps.decide_training(agency.ada, key, wanted=False)
    for item in (Item.FOLDERS, Item.RECAP, Item.CALL):
        desk.steps.prove(agency.ada, key, item, WAYS[item][0], "Ablage [/x]")
    async with hands(agency, agency.bea, tmp_path, "handover") as bea:
        assert "Kommt zu dir" in bea.painted and "Ablage [/x]" in flat(bea.painted)
        await bea.press("d")  # the next step is hers: one item after the other
        assert "Was ist in Ordnung?" in bea.painted
        await bea.press("enter", "escape")
        assert len([one for one in desk.line().handover.checks if one.accepted_at]) == 1
        await bea.press("a", "enter", "enter", "a")
        assert "Nichts ist abzunehmen" in bea.told
        await bea.press("d")
        await bea.pilot.pause(0.35)
        await bea.press("j")
        assert desk.line().handover.has_done(Step.TRAINING)
        await bea.press("s")
        assert "Die Leitung schlägt vor" in bea.told


async def test_the_next_step_of_a_file_with_gaps_is_to_fill_them(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    desk.leaves()
    async with hands(desk.agency, desk.agency.ada, tmp_path, "handover") as ada:
        await ada.press("down", "d")
        assert "Kundenakte: Acme GmbH" in ada.painted and "es fehlt: Zum Kunden" in ada.told
        await ada.press("n", *"Mag kurze Mails.", "ctrl+s")
        assert "Mag kurze Mails." in ada.painted
        await ada.press("escape")  # one level: to the board that sent her here
        assert "Nachfolge: noch niemand" in ada.painted
        await ada.press("4", "i", "escape", "escape")  # her own way there leads nowhere else
        assert ada.host.current_mode == "customers"


async def test_who_hands_over_cannot_take_over_for_the_successor(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    agency = desk.agency
    desk.leaves()
    key = desk.line().handover.id
    desk.agreed(key)
    desk.steps.tell(agency.manager, key, "angerufen")
    desk.steps.decide_training(agency.ada, key, wanted=False)
    for item in (Item.FOLDERS, Item.RECAP, Item.CALL):
        desk.steps.prove(agency.ada, key, item, WAYS[item][0], "Ablage")
        desk.steps.accept(agency.bea, key, item)
    async with hands(agency, agency.ada, tmp_path, "handover") as ada:
        await ada.press("down", "d")
        assert "Bea Assistent übernimmt diesen Kunden" in ada.told
        assert "Übernehmen" not in ada.painted


async def test_who_leaves_does_her_list_and_decides_about_training(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    agency = desk.agency
    agency.books(agency.acme, 10)
    desk.leaves()
    key = desk.line().handover.id
    desk.agreed(key)
    desk.steps.tell(agency.manager, key, "angerufen")
    async with hands(agency, agency.ada, tmp_path, "handover") as ada:
        assert "Sie zieht um" not in ada.painted
        await ada.press("enter")
        assert "Wähle einen der Kunden" in ada.told
        await ada.press("down", "c", "enter", "enter", *"Ordner heissen gut", "enter")
        await ada.press("enter", "enter", *"Dokument ist da", "enter", "escape")
        assert desk.line().handover.check(Item.FOLDERS).is_done
        assert desk.line().handover.check(Item.RECAP).proof == "Dokument ist da"
        await ada.press("d", "enter", *"2", "ctrl+s")
        line = desk.line()
        assert line.handover.training and line.place.task_number is not None
        await ada.press("p")
        assert "Die Leitung plant" in ada.told


async def test_a_step_is_planned_anew(desk: HandoverAgency, tmp_path: Path) -> None:
    desk.leaves()
    async with hands(desk.agency, desk.agency.manager, tmp_path, "handover") as mia:
        await mia.press("p")
        assert "Wähle zuerst einen Kunden" in mia.told
        await mia.press("down", "p", "enter", *"2.12.", "enter")
        assert "◇ 02.12." in mia.painted


async def test_on_a_narrow_screen_the_detail_comes_by_a_key(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    desk.leaves()
    manager = desk.agency.manager
    async with hands(desk.agency, manager, tmp_path, "handover", (80, 24)) as mia:
        await mia.press("down")
        assert "Akte: 7 Überschriften" in mia.painted and "Abschlussliste" not in mia.painted
        await mia.press("i")
        assert "Schritte" in mia.painted and "Abschluss: geplant" in mia.painted
        await mia.press("escape")
        assert "Acme GmbH" in mia.painted and "Schritte" not in mia.painted


async def test_accounts_are_closed_when_nothing_locks(desk: HandoverAgency, tmp_path: Path) -> None:
    agency = desk.agency
    desk.leaves()
    desk.closed(desk.line().handover.id)
    async with hands(agency, agency.manager, tmp_path, "handover") as mia:
        await mia.press("l", "enter")
        assert "der letzte Tag ist" in mia.told and "Schließen" not in mia.painted
        desk.later(29)
        await mia.press("f5", "l", "enter")
        await mia.pilot.pause(0.35)
        await mia.press("j")
        assert "Niemand geht" in mia.painted and "kann sich nicht mehr anmelden" in mia.told
    with agency.office.reading() as work:
        assert not work.people.get(agency.ada.id).is_active


async def test_a_leaving_begins_in_the_teams_room_as_well(
    agency: SmallAgency, tmp_path: Path
) -> None:
    async with hands(agency, agency.manager, tmp_path, "team") as mia:
        await mia.press("enter", *"Sie geht", "enter", "tab", *"Umzug", "ctrl+s", "escape")
        await mia.press("enter", *"Sie geht", "enter")
        assert "Gespräch geführt" in mia.painted and "7 Übergabe" in mia.painted


async def test_the_honorarium_says_what_locks_the_last_invoice(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    desk.leaves()
    async with hands(desk.agency, desk.agency.ada, tmp_path, "honorarium") as ada:
        assert "letzte Rechnung gesperrt: 1 Kunde nicht übergeben" in ada.painted


async def test_a_step_is_done_from_the_triage(desk: HandoverAgency, tmp_path: Path) -> None:
    desk.leaves()
    key = desk.line().handover.id
    desk.steps.propose(desk.agency.manager, key, desk.bea_by_call())
    async with hands(desk.agency, desk.konrad, tmp_path, "triage") as konrad:
        assert "Der Nachfolge zustimmen" in konrad.painted and "Acme GmbH" in konrad.painted
        await konrad.press(triage.FOLLOW_UP.key)
        assert "Der Nachfolge zustimmen" not in konrad.painted
    assert desk.line().handover.has_done(Step.SUCCESSOR)


async def test_what_follows_from_a_talk_is_decided_from_the_triage(
    desk: HandoverAgency, tmp_path: Path
) -> None:
    agency = desk.agency
    desk.leavings.talk(agency.manager, agency.ada.id, TALKED, "Viel los")
    desk.later(4)
    async with hands(agency, agency.manager, tmp_path, "triage") as mia:
        assert "Entscheiden, was aus dem Gespräch folgt" in mia.painted
        await mia.press(triage.FOLLOW_UP.key, *"bleibt", "enter", *"Sie bleibt", "enter")
        assert "Nichts wird übergeben" in mia.told
        assert "Entscheiden, was" not in mia.painted


def test_a_board_in_the_middle_of_it(
    desk: HandoverAgency, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    agency = desk.agency
    desk.leaves()
    desk.agreed(desk.line().handover.id)
    host = Host(agency, agency.manager, tmp_path, "handover")

    async def settled(pilot: Pilot[int]) -> None:
        await host.workers.wait_for_complete()
        await pilot.press("down")
        await host.workers.wait_for_complete()

    assert snap_compare(host, terminal_size=(120, 40), run_before=settled)


async def test_letters_and_recap_are_written_from_the_board(
    desk: HandoverAgency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk.leaves()
    async with hands(desk.agency, desk.agency.manager, tmp_path, "handover") as mia:
        await mia.press("down", "L")
        assert "Welcher Brief an Acme GmbH?" in mia.painted
        await mia.press("enter")
        assert "zu früh" in mia.told
        await mia.press("R", "enter")
    assert (tmp_path / "kunde-1-rueckblick.md").is_file()
