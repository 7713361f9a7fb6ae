"""The real program in a real pty, seen as a person sees it: a screen of characters."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence

import pyte

PATIENCE = 30.0
"""Seconds until what is waited for counts as missing; the machine may be busy."""

ALTERNATE_ON, ALTERNATE_OFF = b"\x1b[?1049h", b"\x1b[?1049l"
"""How a full-screen program takes the terminal, and gives it back."""


class Program:
    """`vpa` with these arguments, on a terminal of this size."""

    def __init__(
        self,
        arguments: Sequence[str],
        environ: Mapping[str, str],
        *,
        width: int = 120,
        height: int = 40,
    ) -> None:
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)
        self.painted = b""
        """Every byte it has painted."""
        self.code: int | None = None
        """Its exit code, once it has ended; negative for a signal."""
        self.pid, self._line = pty.fork()
        if self.pid == 0:
            _set_size(0, width, height)
            command = [sys.executable, "-m", "app", *arguments]
            os.execve(command[0], command, {**os.environ, **environ})

    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._line, keys.encode())

    def until(self, wanted: str, *, gone: bool = False) -> str:
        """Wait until the text stands on the screen (or is `gone`); gives the screen."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if (wanted in self.text()) != gone:
                return self.text()
            if not self._read(0.1) and self.code is not None:
                break
        raise AssertionError(f"{wanted!r} {'stayed' if gone else 'never came'}:\n{self.text()}")

    def rest(self, seconds: float = 0.3) -> None:
        """Wait until nothing was painted for so long."""
        end = time.monotonic() + PATIENCE
        while self._read(seconds) and time.monotonic() < end:
            pass

    def go_on(self, seconds: float) -> None:
        """Let it work for so long, and take in what it paints."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)

    def resize(self, width: int, height: int) -> None:
        """Make the window larger or smaller; the kernel tells the program."""
        self._screen.resize(height, width)
        _set_size(self._line, width, height)

    @property
    def gave_back(self) -> bool:
        """Whether the terminal shows again what stood there before, and types as usual."""
        local = termios.tcgetattr(self._line)[3]
        shows = self.painted.rfind(ALTERNATE_OFF) > self.painted.rfind(ALTERNATE_ON)
        return shows and bool(local & termios.ECHO) and bool(local & termios.ICANON)

    @property
    def said(self) -> str:
        """What it wrote outside of its full screen."""
        outside = self.painted.split(ALTERNATE_ON)[0] + self.painted.split(ALTERNATE_OFF)[-1]
        return outside.decode(errors="replace")

    def signal(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self.pid, number)

    def ended(self) -> int:
        """Wait for its end; gives the exit code."""
        end = time.monotonic() + PATIENCE
        while self.code is None and time.monotonic() < end:
            self._read(0.1)
        assert self.code is not None, f"it did not end:\n{self.text()}"
        return self.code

    def hang_up(self) -> None:
        """Close the window it runs in."""
        os.close(self._line)
        self._line = -1
        end = time.monotonic() + PATIENCE
        while self.code is None and time.monotonic() < end:
            self._reap()
            time.sleep(0.05)

    def close(self) -> None:
        """End it, however it is."""
        self._reap()
        if self.code is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self._line >= 0:
            os.close(self._line)

    def _read(self, wait: float) -> bool:
        """Take in what was painted; False when there was nothing."""
        if self._line < 0:
            return False
        ready, _, _ = select.select([self._line], [], [], wait)
        if not ready:
            self._reap()
            return False
        try:
            painted = os.read(self._line, 1 << 16)
        except OSError:
            painted = b""
        if not painted:
            self._reap()
            time.sleep(0.02)
            return False
        self.painted += painted
        self._stream.feed(painted)
        return True

    def _reap(self) -> None:
        if self.code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.code = os.waitstatus_to_exitcode(status)


def _set_size(line: int, width: int, height: int) -> None:
    fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
