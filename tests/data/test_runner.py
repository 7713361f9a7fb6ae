"""The store's runner, with raw connections on both engines."""

import asyncio
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from contextvars import ContextVar
from typing import Any

import pytest

from data.database import Database
from data.runner import Cancellation, StoreRunner, WorkCancelled, current_cancellation
from tests.data.raw_store import ENDLESS, RawStore

SOON = 2.0
"""Seconds that are plenty for a cancel and far too few for the long query to end by itself."""


@pytest.fixture
def store(bare_database_url: str) -> RawStore:
    engine, _, rest = bare_database_url.partition("://")
    made = RawStore(engine, rest.removeprefix("/") if engine == "sqlite" else bare_database_url)
    with closing(made.connect()) as connection:
        connection.execute("create table note (text varchar(40))")
    return made


@pytest.fixture
def runner() -> Iterator[StoreRunner]:
    made = StoreRunner(threads=4)
    yield made
    made.close()


async def cancelled(task: "asyncio.Task[Any]") -> float:
    """Cancel the task; the seconds until it was gone."""
    begun = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    return time.monotonic() - begun


async def until(event: threading.Event) -> None:
    """Wait for a thread's word without holding the loop up."""
    assert await asyncio.to_thread(event.wait, 10)


class TestRun:
    async def test_the_answer_comes_back(self, runner: StoreRunner) -> None:
        assert await runner.run(int, "12", base=3) == 5

    async def test_the_error_comes_back(self, runner: StoreRunner) -> None:
        with pytest.raises(ZeroDivisionError):
            await runner.run(lambda: 1 / 0)

    async def test_the_loop_goes_on_meanwhile(self, runner: StoreRunner) -> None:
        release = threading.Event()
        work = asyncio.create_task(runner.run(release.wait, 10))
        await asyncio.sleep(0.01)
        assert not work.done()
        release.set()
        assert await work is True

    async def test_the_work_sees_the_callers_context(self, runner: StoreRunner) -> None:
        word: ContextVar[str] = ContextVar("word")
        word.set("Hallo")
        assert await runner.run(word.get) == "Hallo"

    async def test_each_work_has_a_cancellation_of_its_own(self, runner: StoreRunner) -> None:
        first, second = await asyncio.gather(
            runner.run(current_cancellation), runner.run(current_cancellation)
        )
        assert isinstance(first, Cancellation)
        assert first is not second
        assert current_cancellation() is None

    async def test_after_closing_nothing_is_taken_on(self) -> None:
        runner = StoreRunner()
        runner.close()
        with pytest.raises(RuntimeError):
            await runner.run(int)


class TestCancel:
    async def test_a_long_query_ends_within_moments_and_holds_no_lock(
        self, runner: StoreRunner, store: RawStore
    ) -> None:
        begun, ended = threading.Event(), threading.Event()

        def work() -> None:
            try:
                with store.writing() as connection:
                    connection.execute("insert into note values ('never')")
                    begun.set()
                    connection.execute(ENDLESS[store.engine]).fetchall()
            finally:
                ended.set()

        task = asyncio.create_task(runner.run(work))
        await until(begun)
        assert await cancelled(task) < SOON
        assert ended.is_set()
        store.assert_free()
        assert store.notes() == []

    async def test_a_cancel_between_two_statements_stops_the_next_one(
        self, runner: StoreRunner, store: RawStore
    ) -> None:
        begun, go_on = threading.Event(), threading.Event()

        def work() -> None:
            with store.writing() as connection:
                begun.set()
                go_on.wait(10)
                connection.execute(ENDLESS[store.engine]).fetchall()

        task = asyncio.create_task(runner.run(work))
        await until(begun)
        asyncio.get_running_loop().call_later(0.1, go_on.set)
        assert await cancelled(task) < SOON
        store.assert_free()

    async def test_a_cancel_before_the_commit_leaves_nothing(
        self, runner: StoreRunner, store: RawStore
    ) -> None:
        written, go_on = threading.Event(), threading.Event()
        outcome: list[BaseException] = []

        def work() -> None:
            try:
                with store.writing() as connection:
                    connection.execute("insert into note values ('never')")
                    written.set()
                    go_on.wait(10)
            except WorkCancelled as error:
                outcome.append(error)
                raise

        task = asyncio.create_task(runner.run(work))
        await until(written)
        asyncio.get_running_loop().call_later(0.05, go_on.set)
        await cancelled(task)
        assert len(outcome) == 1
        store.assert_free()
        assert store.notes() == []

    async def test_a_cancel_after_the_point_of_no_return_is_waited_for(
        self, runner: StoreRunner, store: RawStore
    ) -> None:
        passed, go_on = threading.Event(), threading.Event()

        def work() -> None:
            cancellation = current_cancellation()
            assert cancellation is not None
            with closing(store.connect()) as connection:
                connection.execute("begin immediate" if store.engine == "sqlite" else "begin")
                cancellation.attach(connection)
                connection.execute("insert into note values ('kept')")
                cancellation.point_of_no_return()
                passed.set()
                go_on.wait(10)
                connection.execute("commit")

        task = asyncio.create_task(runner.run(work))
        await until(passed)
        asyncio.get_running_loop().call_later(0.1, go_on.set)
        assert await cancelled(task) >= 0.1
        assert store.notes() == ["kept"]

    async def test_work_that_still_waits_for_a_thread_never_begins(self) -> None:
        runner, release, begun = StoreRunner(threads=1), threading.Event(), threading.Event()
        busy = asyncio.create_task(runner.run(release.wait, 10))
        waiting = asyncio.create_task(runner.run(begun.set))
        await asyncio.sleep(0.01)
        await cancelled(waiting)
        release.set()
        await busy
        runner.close()
        assert not begun.is_set()

    async def test_a_second_cancel_does_not_leave_the_work_behind(
        self, runner: StoreRunner
    ) -> None:
        begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()

        def work() -> None:
            begun.set()
            go_on.wait(10)
            ended.set()

        task = asyncio.create_task(runner.run(work))
        await until(begun)
        for _ in range(5):
            task.cancel()
            await asyncio.sleep(0.01)
            assert not task.done()
        go_on.set()
        await cancelled(task)
        assert ended.is_set()

    async def test_a_hundred_cancels_leave_no_lock_and_nothing_half_done(
        self, runner: StoreRunner, store: RawStore
    ) -> None:
        committed: list[str] = []

        def work(name: str) -> None:
            with store.writing() as connection:
                connection.execute(f"insert into note values ('{name} first')")
                time.sleep(random.uniform(0, 0.004))
                connection.execute(f"insert into note values ('{name} second')")
            committed.append(name)

        chance = random.Random(4)
        for number in range(100):
            task = asyncio.create_task(runner.run(work, str(number)))
            await asyncio.sleep(chance.uniform(0, 0.012))
            task.cancel()
            await asyncio.wait((task,))
        store.assert_free()
        both = {f"{name} {part}" for name in committed for part in ("first", "second")}
        assert 0 < len(committed) < 100, "the cancels came all too late or all too early"
        assert set(store.notes()) == both


async def test_a_reader_that_was_cancelled_before_it_began_leaves_its_thread_usable(
    database_url: str,
) -> None:
    runner, database = StoreRunner(threads=1), Database(database_url)
    begun, go_on = threading.Event(), threading.Event()

    def read() -> int:
        with database.read() as work:
            return len(work.reader.rows("select 1"))

    def work() -> int:
        begun.set()
        go_on.wait(10)
        return read()

    task = asyncio.create_task(runner.run(work))
    await until(begun)
    asyncio.get_running_loop().call_later(0.02, go_on.set)
    await cancelled(task)
    assert await runner.run(read) == 1
    runner.close()
    database.close()


class TestClose:
    async def test_closing_waits_for_a_running_write(self, store: RawStore) -> None:
        runner, begun = StoreRunner(), threading.Event()

        def work() -> None:
            with store.writing() as connection:
                begun.set()
                time.sleep(0.2)
                connection.execute("insert into note values ('kept')")

        task = asyncio.create_task(runner.run(work))
        await until(begun)
        await asyncio.to_thread(runner.close)
        assert store.notes() == ["kept"]
        await task


def test_the_runner_does_not_load_the_store() -> None:
    asked = "import sys, data.runner; sys.exit('sqlalchemy' in sys.modules)"
    subprocess.run([sys.executable, "-c", asked], check=True)
