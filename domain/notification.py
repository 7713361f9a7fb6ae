"""When e-mails about unread things go out (NOTE-2, NOTE-3)."""

from datetime import datetime, timedelta

from domain.calendar import local, next_opening


def mail_due(sent: datetime, delay: timedelta) -> datetime:
    """When the e-mail about something sent then goes out, in Berlin, if still unread (NOTE-3).

    The delay runs on the clock on the wall in Berlin; what falls due in the rest period goes at
    the next opening. `ValueError` on a naive time and on a negative delay.
    """
    if delay < timedelta(0):
        raise ValueError(f"a negative delay: {delay}")
    return next_opening(local(sent) + delay)
