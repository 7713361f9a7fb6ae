"""Which topic explains a key that cannot be used now: the rule behind it (HELP-1)."""

from collections.abc import Iterable

from domain.person import Role
from widgets.helptexts.contents import readable
from widgets.helptexts.topic import Group


def topic_of_key(command: str, roles: Iterable[Role]) -> str | None:
    """The id of the topic that explains a key by its command, beyond what its room says of it.

    The triage moves tasks by keys of its own, for the same reasons.
    """
    rules = [one for one in readable(roles) if one.group is not Group.ROOMS]
    for known in (command, command.replace("triage.", "tasks.", 1)):
        for topic in rules:
            if known in topic.keys:
                return topic.id
    return None
