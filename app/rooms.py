"""The rooms of one signed-in person: made when first entered, kept until she leaves."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.navigation import (
    Navigation,
    OpenCustomer,
    OpenHandover,
    OpenHelp,
    OpenHonorarium,
    OpenPerson,
    OpenPlanning,
    OpenProfile,
    OpenSingle,
    OpenTask,
    OpenTeam,
    OpenTriage,
)
from screens.room import Room
from services.people.session import Session
from widgets.commands import for_customers
from widgets.reader import speak_to

if TYPE_CHECKING:
    from services.desk import Desk


class Rooms:
    """Opens the rooms of a session; what a room needs is imported when it is first entered."""

    def __init__(self, desk: "Desk", session: Session) -> None:
        self._desk = desk
        self.session = session
        """Whose rooms these are."""
        self.opened: list[Room] = []
        """Those that were entered."""
        makers: dict[str, Callable[[], Room]] = {
            "dashboard": self._dashboard,
            "triage": self._triage,
            "tasks": self._tasks,
            "customers": self._customers,
            "account": self._account,
            "planning": self._planning,
            "honorarium": self._honorarium,
            "handover": self._handover,
            "team": self._team,
            "help": self._help,
        }
        speak_to(session.actor.roles, says_du=session.says_du)
        entered = for_customers.rooms_for(session.actor.roles)
        self.factories: dict[str, Callable[[], Room]] = {
            **{mode: makers[mode] for mode in entered},
            "singles": self._singles,
        }
        """What makes each room she may enter, by the names of `frame.ROOMS`."""

    @property
    def first(self) -> str:
        """The room in which she begins."""
        return next(iter(self.factories))

    def room(self, mode: str) -> Room | None:
        """The room of this name, or None while it was not entered."""
        return next((room for room in self.opened if mode == room.MODE), None)

    async def show(self, room: Room, wish: Navigation) -> None:
        """Let the room show what was wished for."""
        match wish:
            case OpenTask(task_id=task_id, message_id=message_id):
                from screens.tasks import TasksScreen

                if isinstance(room, TasksScreen):
                    await room.open_task(task_id, message_id)
            case OpenProfile(person_id=person_id):
                from screens.tasks import TasksScreen

                if isinstance(room, TasksScreen):
                    await room.open_profile(person_id)
            case OpenCustomer(customer_id=customer_id, to_file=to_file):
                from screens.customers import CustomersScreen

                if isinstance(room, CustomersScreen):
                    await room.open_customer(customer_id, to_file=to_file)
            case OpenHelp(topic=topic):
                from screens.help import HelpScreen

                if isinstance(room, HelpScreen):
                    await room.open_help(topic)
            case OpenSingle(person_id=person_id, to_write=to_write, text=text):
                from screens.singles import SinglesScreen

                if isinstance(room, SinglesScreen):
                    await room.open_single(person_id, to_write=to_write, text=text)
            case OpenTriage() | OpenPerson():
                await self._show_in_triage(room, wish)
            case _:
                await self._show_line(room, wish)

    async def _show_line(self, room: Room, wish: Navigation) -> None:
        """One of the rooms that stand on a line."""
        match wish:
            case OpenPlanning(at=at):
                from screens.planning import PlanningScreen

                if isinstance(room, PlanningScreen):
                    await room.stand_on(at)
            case OpenTeam(view=view, at=at):
                from screens.team import TeamScreen

                if isinstance(room, TeamScreen):
                    await room.open_view(view, at)
            case OpenHandover(handover_id=handover_id):
                from screens.handover import HandoverScreen

                if isinstance(room, HandoverScreen):
                    await room.open_handover(handover_id)

    async def _show_in_triage(self, room: Room, wish: OpenTriage | OpenPerson) -> None:
        from screens.triage import TriageScreen

        if not isinstance(room, TriageScreen):
            return
        if isinstance(wish, OpenPerson):
            await room.open_triage(frozenset(), wish.person_id)
        else:
            await room.open_triage(wish.kinds, wish.assistant_id)

    def _kept(self, room: Room) -> Room:
        self.opened.append(room)
        return room

    def _dashboard(self) -> Room:
        from screens.dashboard import DashboardScreen

        return self._kept(DashboardScreen(self._desk, self.session))

    def _triage(self) -> Room:
        from screens.triage import TriageScreen

        return self._kept(TriageScreen(self._desk, self.session))

    def _tasks(self) -> Room:
        from screens.tasks import TasksScreen

        return self._kept(TasksScreen(self._desk, self.session))

    def _customers(self) -> Room:
        from screens.customers import CustomersScreen

        return self._kept(CustomersScreen(self._desk, self.session))

    def _account(self) -> Room:
        from screens.account import AccountScreen

        return self._kept(AccountScreen(self._desk, self.session))

    def _singles(self) -> Room:
        from screens.singles import SinglesScreen

        return self._kept(SinglesScreen(self._desk, self.session))

    def _planning(self) -> Room:
        from screens.planning import PlanningScreen

        return self._kept(PlanningScreen(self._desk, self.session))

    def _team(self) -> Room:
        from screens.team import TeamScreen

        return self._kept(TeamScreen(self._desk, self.session))

    def _honorarium(self) -> Room:
        from screens.honorarium import HonorariumScreen

        return self._kept(HonorariumScreen(self._desk, self.session))

    def _handover(self) -> Room:
        from screens.handover import HandoverScreen

        return self._kept(HandoverScreen(self._desk, self.session))

    def _help(self) -> Room:
        from screens.help import HelpScreen

        return self._kept(HelpScreen(self._desk, self.session))


WHERE: dict[type[Navigation], str] = {
    OpenTask: "tasks",
    OpenCustomer: "customers",
    OpenPerson: "triage",
    OpenProfile: "tasks",
    OpenSingle: "singles",
    OpenTriage: "triage",
    OpenHonorarium: "honorarium",
    OpenHelp: "help",
    OpenPlanning: "planning",
    OpenTeam: "team",
    OpenHandover: "handover",
}
"""The room in which each wish is fulfilled."""
