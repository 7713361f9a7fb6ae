"""The autochat: a task is ordered by answering questions, one after the other."""

from screens.autochat.screen import Autochat

__all__ = ["Autochat"]
