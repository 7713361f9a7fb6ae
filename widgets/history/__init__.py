"""The history of a task: as words, as lines, and as a document (TASK-12)."""
