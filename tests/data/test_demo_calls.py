"""The demo agency telephones: a little, too much, and with a phone flat (TIME-7)."""

from datetime import UTC, datetime

from data.database import Database
from data.demo.keep import keep
from data.demo.make import DemoAgency


def test_one_task_waits_for_management_and_one_customer_has_a_flat(sqlite_url: str) -> None:
    now = datetime(2026, 11, 23, 8, tzinfo=UTC)
    database = Database(sqlite_url)
    made = DemoAgency(1, now)
    with database.write() as work:
        keep(work, made, "hash", lambda share: None)
    with database.read() as work:
        tasks = {row[0] for row in work.reader.rows("SELECT task_id FROM phone_calls")}
        over = {
            row[0] for row in work.reader.rows("SELECT task_id FROM phone_calls WHERE is_over = 1")
        }
        flats = work.reader.number(
            "SELECT count(*) FROM customers WHERE phone_flat_since IS NOT NULL"
        )
        late = [one for task in tasks for one in work.phone_calls.of_task(task)]
    database.close()
    assert (len(tasks), len(over), flats) == (3, 1, 1)
    assert all(one.started_at < one.logged_at <= now for one in late)
