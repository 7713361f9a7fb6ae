"""Dialogs about what is written: tags, ready texts, the agency's own wording."""
