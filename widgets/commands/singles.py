"""Commands of the single chats."""

from widgets.commands.command import Command
from widgets.words import N_

REPLY = Command("singles.reply", "r", N_("Write"))
NEW = Command("singles.new", "n", N_("Write to somebody"))
TEMPLATE = Command("singles.template", "v,alt+v", N_("Templates"), show=False)
NO_ANSWER = Command("singles.no_answer", "o", N_("No answer needed"), show=False)
TAKE_BACK = Command("singles.take_back", "T", N_("Take back"), show=False)
QUESTION = Command("singles.question", "ctrl+t", N_("Mark as a question"), show=False)
WHOSE = Command("singles.whose", "w", N_("Mine / everybody's"), show=False)
TO_TASK = Command("singles.to_task", "M", N_("Copy into a task"), show=False)
