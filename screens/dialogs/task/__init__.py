"""Dialogs about one task: its terms, where it goes, its results and what she says of them."""
