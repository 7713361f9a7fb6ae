"""Writing to each other: task chats, single chats, notes, and texts that are offered."""
