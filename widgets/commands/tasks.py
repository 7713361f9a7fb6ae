"""Commands of the tasks and their chats."""

from widgets.commands.command import Command
from widgets.words import N_

REPLY = Command("tasks.reply", "r", N_("Reply"))
NEW = Command("tasks.new", "n", N_("New task"))
ACCEPT = Command("tasks.accept", "a", N_("Accept"))
AREA = Command("tasks.area", "A", N_("Work area"), show=False)
START = Command("tasks.start", "s", N_("Start"), show=False)
DELIVER = Command("tasks.deliver", "d", N_("Deliver"))
INTERIM = Command("tasks.interim", "I", N_("Interim result"), show=False)
FINISH = Command("tasks.finish", "D", N_("Finish"), show=False)
GIVE_BACK = Command("tasks.give_back", "b", N_("Give back"), show=False)
DELEGATE = Command("tasks.delegate", "x", N_("Delegate"))
TO_OPERATIONS = Command("tasks.to_operations", "X", N_("To operations"), show=False)
DELETE = Command("tasks.delete", "delete", N_("Delete the task"), show=False)
RELEASE = Command("tasks.release", "R", N_("Release"), show=False)
NO_ANSWER = Command("tasks.no_answer", "o", N_("No answer needed"), show=False)
TAKE_BACK = Command("tasks.take_back", "T", N_("Take back"), show=False)
TAG = Command("tasks.tag", "m", N_("Tag"), show=False)
ATTACH = Command("tasks.attach", "ctrl+o", N_("Attach a file"))
OPEN_ATTACHMENT = Command("tasks.open_attachment", "O", N_("Open the file"), show=False)
SAVE_ATTACHMENT = Command("tasks.save_attachment", "S", N_("Save the file"), show=False)
FIND = Command("tasks.find", "ctrl+f", N_("Find in this chat"), show=False, priority=True)
FIND_OLDER = Command("tasks.find_older", "enter,up", N_("Next older place"))
FIND_NEWER = Command("tasks.find_newer", "down", N_("Next newer place"))
FIND_END = Command("tasks.find_end", "escape", N_("End the search"))
STATUS = Command("tasks.status", "f", N_("Choose a status"))
WHOSE = Command("tasks.whose", "w", N_("Choose whose"))
TAG_DRAFT = Command("tasks.tag_draft", "ctrl+t", N_("Tag what you write"), show=False)
FACTS = Command("tasks.facts", "i", N_("Key facts"), action="side('facts')")
RESULTS = Command(
    "tasks.results", "l", N_("Results and files"), show=False, action="side('results')"
)
HISTORY = Command("tasks.history", "h", N_("History"), show=False, action="side('history')")
SEND = Command("tasks.send", "enter", N_("Send"))
NEW_LINE = Command("tasks.new_line", "ctrl+j,alt+enter", N_("New line"), show=False)
EDITOR = Command("tasks.editor", "ctrl+e", N_("In your editor"), show=False)
