"""Posting a message, against the same rows written by the bare driver behind one thread hop.

The reference writes message, task and trail in one durable transaction, its statements by hand and
its values at hand. Ours also asks who acts and whether she may, reads the task it answers, checks
its version, and works out what the message settles.
"""

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
from domain.message import TAKE_BACK
from services.chat.chat import Chat
from tests.builders import SmallAgency, small_agency

ROUNDS = 9
POSTS = 30
WORDS = "Guten Tag, die Tabelle ist fertig."


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
        against("post a message", "bare driver, one hop", (figures["ours"], figures["bare"]), 2.2),
    ]


def _ours(agency: SmallAgency, hop: ThreadPoolExecutor, folder: Path) -> Callable[[], float]:
    task, chat = agency.task(), Chat(agency.office, FileStore(folder))

    def some() -> float:
        start = time.perf_counter()
        for _ in range(POSTS):
            agency.clock.on(seconds=1)
            hop.submit(chat.post, agency.ada, task.id, WORDS).result()
        return (time.perf_counter() - start) / POSTS

    return some


def _bare(url: str, agency: SmallAgency, hop: ThreadPoolExecutor) -> Callable[[], float]:
    task, ada = agency.task(), agency.ada
    place = address(url).path
    assert place is not None
    raw = connect(place)

    def post() -> None:
        now = agency.clock()
        stored, shows, message = to_store(now), to_store(now + TAKE_BACK), new_id(now)
        cursor = raw.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute(
            "INSERT INTO messages (id, task_id, customer_id, side, author_id, author_name, text, "
            "sent_at, visible_at, tags, no_answer_needed, has_files) "
            "VALUES (?, ?, ?, 'ours', ?, ?, ?, ?, ?, '', 0, 0)",
            (message, task.id, task.customer_id, ada.id, ada.name, WORDS, stored, shows),
        )
        cursor.execute(
            "UPDATE tasks SET unanswered_since = NULL, unanswered_count = 0, answer_due_at = NULL, "
            "check_since = NULL, check_due_at = NULL, response_due_at = NULL, "
            "version = version + 1, last_message_at = ? WHERE id = ?",
            (stored, task.id),
        )
        cursor.execute(
            "INSERT INTO trail (at, actor_id, actor_name, role, act, subject_kind, subject_id, "
            "task_id, customer_id, old, new, reason, message_id, shows_at) "
            "VALUES (?, ?, ?, 'assistant', 'message.post', 'task', ?, ?, ?, '{}', '{}', '', ?, ?)",
            (stored, ada.id, ada.name, task.id, task.id, task.customer_id, message, shows),
        )
        cursor.execute("COMMIT")

    def some() -> float:
        start = time.perf_counter()
        for _ in range(POSTS):
            agency.clock.on(seconds=1)
            hop.submit(post).result()
        return (time.perf_counter() - start) / POSTS

    return some
