"""The views of the team's room, and the columns of each."""

from enum import StrEnum

from rich.cells import cell_len
from textual.content import Content

from widgets.rows.cells import Align, Column
from widgets.words import N_, _


class TeamView(StrEnum):
    """What of the team is shown."""

    PEOPLE = "people"
    CALENDAR = "calendar"
    ABSENCES = "absences"
    COMPETENCES = "competences"
    REQUESTS = "requests"
    POOL = "pool"


def view_name(view: TeamView) -> str:
    """What it is called."""
    names = {
        TeamView.PEOPLE: _("Assistants"),
        TeamView.CALENDAR: _("Calendar"),
        TeamView.ABSENCES: _("Absences"),
        TeamView.COMPETENCES: _("Competences"),
        TeamView.REQUESTS: _("Time requests"),
        TeamView.POOL: _("Pool and demand"),
    }
    return names[view]


def views_line(here: TeamView, width: int) -> Content:
    """The names of all views, the one shown stands out; closer together where there is no room."""
    names = [f" {view_name(one)} " for one in TeamView]
    if sum(map(cell_len, names)) + len(names) - 1 > width:
        names = [view_name(one) for one in TeamView]
    told = [
        Content.styled(name, "reverse bold" if one is here else "")
        for one, name in zip(TeamView, names, strict=True)
    ]
    return Content(" ").join(told)


def columns_of(view: TeamView) -> tuple[Column, ...]:
    """The columns of its lines; the first always stays."""
    first = Column(N_("Assistant"), share=5, least=20)
    match view:
        case TeamView.PEOPLE:
            return (
                first,
                Column(N_("Load"), width=12, priority=5),
                Column(N_("Taken"), width=7, align=Align.RIGHT, priority=1),
                Column(N_("Free"), width=9, align=Align.RIGHT, priority=4),
                Column(N_("Wants"), share=7, least=16, priority=3),
                Column(N_("State"), share=8, least=16, priority=2),
            )
        case TeamView.CALENDAR:
            return (first,)
        case TeamView.ABSENCES:
            return (
                first,
                Column(N_("Days"), width=32),
                Column(N_("Stand-ins"), share=5, least=16, priority=1),
                Column(N_("To look at"), share=5, least=16, priority=2),
            )
        case TeamView.COMPETENCES | TeamView.REQUESTS:
            return (first, Column(N_("What"), share=10, least=24))
        case TeamView.POOL:
            return (
                Column(N_("Area, competence"), share=3, least=18),
                Column(N_("Available"), width=9, align=Align.RIGHT),
                Column(N_("Needed"), width=8, align=Align.RIGHT, priority=1),
                Column(N_("Waiting"), width=8, align=Align.RIGHT, priority=2),
                Column(N_("Taken"), width=8, align=Align.RIGHT, priority=3),
                Column(N_("More"), share=3, least=14, priority=4),
            )
