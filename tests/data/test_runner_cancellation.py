"""How the runner and its work agree on a cancel."""

import threading
import time
from collections.abc import Callable

import psycopg
import pytest

from data.runner import Cancellation, WorkCancelled


class TestCancellation:
    def test_a_cancel_that_came_first_refuses_every_step(self) -> None:
        cancellation = Cancellation()
        cancellation.ask()
        steps: list[Callable[[], None]] = [
            cancellation.check,
            lambda: cancellation.attach(_Struck()),
            cancellation.point_of_no_return,
        ]
        for step in steps:
            with pytest.raises(WorkCancelled):
                step()

    def test_only_an_attached_connection_is_hit(self) -> None:
        cancellation, connection = Cancellation(), _Struck()
        cancellation.strike()
        cancellation.attach(connection)
        cancellation.strike()
        assert connection.times == 1
        cancellation.detach()
        cancellation.strike()
        cancellation.attach(connection)
        cancellation.point_of_no_return()
        cancellation.strike()
        assert connection.times == 1

    def test_every_attached_connection_is_hit(self) -> None:
        cancellation, first, second = Cancellation(), _Struck(), _Struck()
        for connection in (first, _Deaf(), second):
            cancellation.attach(connection)
        cancellation.strike()
        assert (first.times, second.times) == (1, 1)

    def test_a_connection_is_not_given_back_under_a_strike(self) -> None:
        cancellation, connection = Cancellation(), _Struck(seconds=0.1)
        cancellation.attach(connection)
        striking = threading.Thread(target=cancellation.strike)
        striking.start()
        assert connection.begun.wait(5)
        cancellation.detach()
        assert connection.times == 1
        striking.join()

    def test_a_server_that_hears_no_cancel_does_not_break_the_runner(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        cancellation = Cancellation()
        cancellation.attach(_Deaf())
        cancellation.strike()
        assert "gone" in caplog.text

    def test_a_connection_that_cannot_be_stopped_is_refused(self) -> None:
        with pytest.raises(TypeError):
            Cancellation().attach(object())


class _Struck:
    """Counts how often it is interrupted."""

    def __init__(self, seconds: float = 0) -> None:
        self.seconds = seconds
        self.times = 0
        self.begun = threading.Event()

    def interrupt(self) -> None:
        self.begun.set()
        time.sleep(self.seconds)
        self.times += 1


class _Deaf:
    """A server that is away."""

    def interrupt(self) -> None:
        raise psycopg.OperationalError("the server is gone")
