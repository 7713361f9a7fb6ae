"""Dialogs: they ask and answer; the room that asked acts."""
