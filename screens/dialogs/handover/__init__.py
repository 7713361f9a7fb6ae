"""Dialogs about leaving, handing over, and the letters of it."""
