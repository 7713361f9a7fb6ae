"""One writer of the soak: posts until its time is over, telling each acknowledged text."""

import sys
import tempfile
import time
from pathlib import Path

from data.database import Database
from data.files import FileStore
from data.reads.people import PeopleReads
from domain.errors import StoreBusy
from domain.ids import TaskId
from services.chat.chat import Chat
from services.office import Office


def main() -> None:
    """Post as Ada; every text is printed only after the store has acknowledged it."""
    url, task, name, seconds = sys.argv[1:]
    office = Office(Database(url))
    with office.reading() as work:
        actor = PeopleReads(work.reader).find_actor("Ada Assistent")
    if actor is None:
        raise SystemExit("the agency of the soak is not there")
    chat = Chat(office, FileStore(Path(tempfile.gettempdir())))
    end = time.monotonic() + float(seconds)
    number = 0
    while time.monotonic() < end:
        text = f"{name}-{number}"
        try:
            chat.post(actor, TaskId(int(task)), text)
        except StoreBusy:
            continue
        print(text, flush=True)
        number += 1


if __name__ == "__main__":
    main()
