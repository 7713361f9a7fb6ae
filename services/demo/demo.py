"""The demo agency: made once, in a database of its own, for trying things out and for training."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from data.demo.keep import keep
from data.demo.make import DemoAgency
from data.demo.papers import all_papers
from data.files import FileStore
from data.reads.agency import AgencyReads
from domain.errors import BadInput
from domain.permission import Act
from domain.values import dataclass
from services.calendar_days import keep_calendar
from services.demo.cares import QuietCustomers
from services.demo.endings import Endings
from services.demo.invoices import keep_invoices
from services.demo.leaving import LeavingStory
from services.demo.matters import Matters
from services.demo.money import MoneyMatters
from services.demo.requests import Requests
from services.office import AGENCY, Office

PASSWORD = "demo"
"""What every person of the demo agency signs in with; no real agency takes it."""


def _untold(_share: float) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The one use case: making the demo agency."""

    office: Office
    files: Path | None = None
    """Where the contents of attachments are kept; None to leave them out."""

    def make(
        self, seed: int = 1, progress: Callable[[float], None] = _untold, *, scale: int = 1
    ) -> None:
        """Fill an empty database, all or nothing; the same seed and clock bring the same content.

        - `BadInput("agency", "taken")` when the database already has an agency.
        - `progress` is told the share that is done, 0 to 1, from the calling thread.
        - `scale` multiplies the history: 1 is about 500 tasks.
        """
        from services.people.passwords import hashed

        with self.office.reading() as work:
            _refuse_second(AgencyReads(work.reader))
        password_hash = hashed(PASSWORD)
        self._keep_files()
        with self.office.running(Act.FOUND_AGENCY, AGENCY) as doing:
            _refuse_second(AgencyReads(doing.work.reader))
            made = DemoAgency(seed, doing.now, scale)
            keep(doing.work, made, password_hash, progress)
            keep_invoices(doing.work, doing.now)
            doing.changed(None, made.agency)
        keep_calendar(self.office)
        Matters(self.office).happen()
        Requests(self.office).happen()
        QuietCustomers(self.office).happen()
        LeavingStory(self.office).happen()
        MoneyMatters(self.office).happen()
        Endings(self.office).happen()

    def _keep_files(self) -> None:
        """Put the papers' contents into the store, under the hashes that the chats name."""
        if self.files is None:
            return
        store = FileStore(self.files)
        with tempfile.TemporaryDirectory() as folder:
            for name, paper in all_papers():
                path = Path(folder, name)
                path.write_bytes(paper.content)
                store.keep(path)


def _refuse_second(reads: AgencyReads) -> None:
    if reads.find() is not None:
        raise BadInput("agency", "taken")
