"""Handovers: the board, one in full, what holds them, and the recap (HAND)."""
