"""The part of the desk about what is kept, and what is deleted afterwards."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.handover.letters import Letters
    from services.handover.recap import Recaps
    from services.retention.documents import Documents
    from services.retention.jobs import RetentionJobs
    from services.retention.retention import Retention


class KeepingCases:
    """The use cases around kept data, each made at its first use."""

    office: Office
    _files: Path

    @cached_property
    def retention(self) -> "Retention":
        """What is kept until when, and its deletion."""
        from data.files import FileStore
        from services.retention.retention import Retention

        return Retention(self.office, FileStore(self._files))

    @cached_property
    def retention_jobs(self) -> "RetentionJobs":
        """What time brings for kept data."""
        from data.files import FileStore
        from services.retention.jobs import RetentionJobs

        return RetentionJobs(self.office, FileStore(self._files))

    @cached_property
    def documents(self) -> "Documents":
        """Notices and powers of attorney as files."""
        from data.files import FileStore
        from services.retention.documents import Documents

        return Documents(self.office, FileStore(self._files))

    @cached_property
    def letters(self) -> "Letters":
        """What is written to a customer who is handed over."""
        from services.handover.letters import Letters

        return Letters(self.office)

    @cached_property
    def recaps(self) -> "Recaps":
        """What is open at a customer, for who takes over."""
        from services.handover.recap import Recaps

        return Recaps(self.office)
