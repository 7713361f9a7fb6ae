"""The words of management, which nothing that a customer reads may hold."""

INTERNAL = ("VT-Stop", "Vertriebsstop", "Abmahnung", "VPA-Akte")
"""Words of the management that nobody else may ever read (CG-3)."""
