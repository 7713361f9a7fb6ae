"""Tasks: ordered, moved on, split, and done by several (TASK)."""
