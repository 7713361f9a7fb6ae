"""What the reader sees and does: rooms and dialogs. They ask use cases and show the answer."""
