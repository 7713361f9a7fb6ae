"""The part of the desk about results and what customers think of them."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from services.office import Office

if TYPE_CHECKING:
    from services.result.complaints import Complaints
    from services.result.ratings import Ratings
    from services.result.results import Results


class FeedbackCases:
    """The use cases about results, ratings and complaints, each made at its first use."""

    office: Office
    _files: Path

    @cached_property
    def results(self) -> "Results":
        """Handing results over, and the customer's word about them."""
        from data.files import FileStore
        from services.result.results import Results

        return Results(self.office, FileStore(self._files))

    @cached_property
    def ratings(self) -> "Ratings":
        """What customers think of results, and what follows from it."""
        from services.result.ratings import Ratings

        return Ratings(self.office)

    @cached_property
    def complaints(self) -> "Complaints":
        """Complaints and their ends."""
        from services.result.complaints import Complaints

        return Complaints(self.office)
