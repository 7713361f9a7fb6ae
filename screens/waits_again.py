"""The news that something settled by mistake waits again, for the room it was settled in."""

from textual.message import Message


class WaitsAgain(Message):
    """A reminder of a customer waits again; it shows at once, under the cursor."""

    def __init__(self, care_id: int) -> None:
        super().__init__()
        self.care_id = care_id
