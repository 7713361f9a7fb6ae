"""Recorded time and phone calls in words, and as a table (TIME)."""
