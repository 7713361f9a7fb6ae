"""What still works for a place that is taken down ends quietly.

Textual takes away what stands in a room before it stops the room's workers: one that came back
from the database in between would look for what is gone, and end the program.
"""

from collections.abc import Iterable

from textual.css.query import NoMatches
from textual.worker import NoActiveWorker, Worker, WorkerFailed, get_current_worker


def end_work_for_places_gone(workers: Iterable[Worker[object]]) -> None:
    """Stop what works for places that are being taken down, but not what takes them down."""
    here = _at_work()
    for worker in workers:
        if worker.node._pruning and worker is not here:
            worker.cancel()


def came_too_late(error: BaseException) -> bool:
    """Whether a worker only missed what was taken down with the place it works for."""
    here = _at_work()
    missed = isinstance(error, WorkerFailed) and isinstance(error.error, NoMatches)
    return missed and here is not None and here.node._pruning


def _at_work() -> Worker[object] | None:
    try:
        return get_current_worker()
    except NoActiveWorker:
        return None
