"""Dialogs about requests to the team."""
