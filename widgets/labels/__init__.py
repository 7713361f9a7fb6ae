"""Enums in the reader's words, each with a sign and a tone; never a tone alone."""
