"""`make bench`: every measurement in one run, printed as ratios; `--write` keeps them in docs/."""

import argparse
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench import living, posts, screens, start, widgets
from bench.measure import Result

SECTIONS: Mapping[str, Callable[[], list[Result]]] = {
    "start": start.starts,
    "commands": start.commands,
    "lists": widgets.lists,
    "chats": widgets.chats,
    "screens": screens.sizes,
    "queries": screens.queries,
    "posts": posts.posts,
    "living": living.living,
}
"""What can be measured, by the name it is asked for."""

REPORT = Path(__file__).parent.parent / "docs" / "performance.md"


def main() -> int:
    """Measure the sections that were asked for, or all."""
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    parser.add_argument(
        "--write", action="store_true", help="keep the table in docs/performance.md"
    )
    args = parser.parse_args()
    unknown = set(args.sections) - set(SECTIONS)
    if unknown:
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    lines = [_HEAD, _RULE]
    print(f"{_HEAD}\n{_RULE}")
    for name in args.sections or SECTIONS:
        for result in SECTIONS[name]():
            lines.append(_line(result))
            print(lines[-1], flush=True)
    if args.write:
        _write(lines)
    return 0


_HEAD = "| what | against | ratio | promised | measured | reference |"
_RULE = "|---|---|---|---|---|---|"


def _line(result: Result) -> str:
    promised = "" if result.promise is None else f"≤ {result.promise:g}"
    missed = " ✗" if result.promise is not None and result.ratio > result.promise else ""
    return (
        f"| {result.what} | {result.reference} | {result.ratio:.2f}{missed} | {promised} "
        f"| {_span(result.seconds)} | {_span(result.reference_seconds)} |"
    )


def _span(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.2f} ms" if seconds >= 0.001 else f"{seconds * 1e6:.0f} µs"


def _write(lines: Sequence[str]) -> None:
    """Replace the table in the report; what is written around it stays."""
    begin, end = "<!-- figures -->", "<!-- /figures -->"
    head, _, rest = REPORT.read_text(encoding="utf-8").partition(begin)
    _, _, tail = rest.partition(end)
    when = f"Measured on {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}."
    table = "\n".join(lines)
    REPORT.write_text(f"{head}{begin}\n{when}\n\n{table}\n{end}{tail}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
