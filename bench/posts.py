"""Posting a message, against the same three statements by the bare driver behind one thread hop."""

import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench.measure import Result, against, interleave
from data.address import address
from data.engine import migrate
from data.files import FileStore
from data.ids import new_id
from data.instants import to_store
from data.sqlite import connect
from services.chat import Chat
from tests.builders import SmallAgency, small_agency

ROUNDS = 9
POSTS = 30


def posts() -> list[Result]:
    """Message, task and trail in one durable transaction."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'posts.db'}"
        migrate(url)
        agency = small_agency(url)
        with ThreadPoolExecutor(1) as hop:
            figures = interleave(
                {"bare": _bare(url, agency, hop), "ours": _ours(agency, hop, Path(folder))},
                ROUNDS,
            )
        agency.office.database.close()
    return [
        against("post a message", "bare driver", (figures["ours"], figures["bare"]), 2.2),
    ]


def _ours(agency: SmallAgency, hop: ThreadPoolExecutor, folder: Path) -> Callable[[], float]:
    task, chat = agency.task(), Chat(agency.office, FileStore(folder))

    def some() -> float:
        start = time.perf_counter()
        for _ in range(POSTS):
            hop.submit(
                chat.post, agency.ada, task.id, "Guten Tag, die Tabelle ist fertig."
            ).result()
        return (time.perf_counter() - start) / POSTS

    return some


def _bare(url: str, agency: SmallAgency, hop: ThreadPoolExecutor) -> Callable[[], float]:
    task = agency.task()
    place = address(url).path
    assert place is not None
    raw = connect(place)

    def post() -> None:
        now = agency.clock()
        stored, message = to_store(now), new_id(now)
        cursor = raw.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(
            "INSERT INTO messages (id, task_id, customer_id, side, author_id, author_name, text, "
            "sent_at, visible_at, tags, no_answer_needed, has_files) "
            "VALUES (?, ?, ?, 'ours', ?, 'Ada', 'Guten Tag', ?, ?, '', 0, 0)",
            (message, task.id, task.customer_id, agency.ada.id, stored, stored),
        )
        cursor.execute(
            "UPDATE tasks SET unanswered_since = NULL, response_due_at = NULL, "
            "version = version + 1, last_message_at = ? WHERE id = ?",
            (stored, task.id),
        )
        cursor.execute(
            "INSERT INTO trail (at, actor_id, actor_name, role, act, subject_kind, subject_id, "
            "task_id, old, new, reason) VALUES (?, ?, 'Ada', 'assistant', 'message.post', 'task', "
            "?, ?, '{}', '{}', '')",
            (stored, agency.ada.id, task.id, task.id),
        )
        cursor.execute("COMMIT")

    def some() -> float:
        start = time.perf_counter()
        for _ in range(POSTS):
            hop.submit(post).result()
        return (time.perf_counter() - start) / POSTS

    return some
