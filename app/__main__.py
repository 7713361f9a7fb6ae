"""The front door: `vpa`."""

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what was typed and end with its exit code."""
    gc.set_threshold(50_000)  # what is imported stays: looking through it would find nothing
    typed = list(sys.argv[1:] if arguments is None else arguments)
    if typed == ["--version"]:
        from app.version import VERSION, missing_floors

        if not missing_floors():
            print(f"VPA Desk {VERSION}")
            raise SystemExit(0)
    from app.cli.run import run

    raise SystemExit(run(typed))


if __name__ == "__main__":
    main()
