"""How a copied message tells whose words it holds, and from where they are (TASK-8, TASK-11)."""

FROM_TASK = "Kopie aus #{number} · {author}"
"""In whose name one of another task stands, so that nobody takes it for a new word (TASK-8)."""

FROM_SINGLE = "Aus dem Einzelchat übernommen. {author} schrieb am {moment}:\n\n{text}"
"""What one of a single chat says: whose words they are, and when they were said (TASK-11)."""
