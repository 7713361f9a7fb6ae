"""Dialogs about plans and absences."""
