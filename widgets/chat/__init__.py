"""A chat: its messages, where they stand, how they are painted, and where one writes."""
