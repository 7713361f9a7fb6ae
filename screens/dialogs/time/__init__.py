"""Dialogs about recorded time: when it was, what was done in it, calls."""
