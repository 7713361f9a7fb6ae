"""A program in a real pty: started, typed at, and timed by the bytes it paints."""

import fcntl
import os
import pty
import random
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence

WIDTH, HEIGHT = 120, 40

_ASKED = b"\x1b[?2026$p"
_ANSWER = b"\x1b[?2026;2$y"

SURROUNDINGS = {
    "TERM": "xterm-256color",
    "COLORTERM": "truecolor",
    "LANG": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "",
}
"""The same for every program; byte code is kept, as an installation has it."""


class Terminal:
    """One program and the pty it runs in."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str]) -> None:
        self._answered = False
        self.started = time.perf_counter()
        """When it was forked."""
        self._child, self._line = pty.fork()
        if self._child == 0:
            os.execve(command[0], list(command), {**os.environ, **SURROUNDINGS, **environ})
        size = struct.pack("HHHH", HEIGHT, WIDTH, 0, 0)
        fcntl.ioctl(self._line, termios.TIOCSWINSZ, size)

    @property
    def pid(self) -> int:
        """The process."""
        return self._child

    def type(self, keys: bytes) -> float:
        """Press keys; gives the moment."""
        os.write(self._line, keys)
        return time.perf_counter()

    def until(self, marker: bytes, timeout: float = 30) -> float:
        """Read until the marker is in what is painted from now on; gives the moment."""
        seen = b""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            seen += self._read(0.05)
            if marker in seen:
                return time.perf_counter()
        raise TimeoutError(f"{marker!r} was not painted; last: {seen[-400:]!r}")

    def first_byte(self, timeout: float = 10) -> float:
        """Read until anything is painted; gives the moment."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            if self._read(0.05):
                return time.perf_counter()
        raise TimeoutError("nothing was painted")

    def silence(self, seconds: float = 0.05, timeout: float = 15) -> float:
        """Read until nothing is painted for so long; gives the moment of the last byte."""
        last, end = time.perf_counter(), time.perf_counter() + timeout
        while time.perf_counter() < end:
            if self._read(seconds):
                last = time.perf_counter()
            elif time.perf_counter() - last >= seconds:
                break
        return last

    def pause(self) -> None:
        """Be silent for a moment that no timer can fall into step with."""
        self.silence()
        time.sleep(random.uniform(0, 0.03))

    def cpu_seconds(self) -> float:
        """CPU time the process has used so far."""
        with open(f"/proc/{self._child}/stat", encoding="ascii") as stat:
            fields = stat.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> int:
        """Resident memory in KiB."""
        with open(f"/proc/{self._child}/status", encoding="utf-8") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    def close(self) -> None:
        """End the program."""
        os.kill(self._child, signal.SIGKILL)
        os.waitpid(self._child, 0)
        os.close(self._line)

    def _read(self, wait: float) -> bytes:
        ready, _, _ = select.select([self._line], [], [], wait)
        if not ready:
            return b""
        try:
            painted = os.read(self._line, 1 << 16)
        except OSError as error:
            raise EOFError("the program has ended") from error
        if not self._answered and _ASKED in painted:
            self._answered = True
            os.write(self._line, _ANSWER)
        return painted
