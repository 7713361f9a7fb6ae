"""Keeping and deleting: duties, and what is deleted when (RET)."""
