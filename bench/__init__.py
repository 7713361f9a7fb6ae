"""Measurements: everything as a ratio to a bare reference of the same run."""
