"""The identities of things: time-ordered 63-bit numbers made by whoever creates the thing."""

from typing import NewType

PersonId = NewType("PersonId", int)
CustomerId = NewType("CustomerId", int)
TaskId = NewType("TaskId", int)
SingleId = NewType("SingleId", int)
WishId = NewType("WishId", int)
SurveyId = NewType("SurveyId", int)
NoticeId = NewType("NoticeId", int)
MessageId = NewType("MessageId", int)
AttachmentId = NewType("AttachmentId", int)
