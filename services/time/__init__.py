"""Recorded time: clocks, entries, phone calls, surcharges, and requests about them (TIME)."""
