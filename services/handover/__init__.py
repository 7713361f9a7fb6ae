"""Customers given to assistants and passed on, and how an assistant leaves (HAND)."""
