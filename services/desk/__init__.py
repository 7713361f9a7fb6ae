"""What rooms and commands are given: every use case of the house, made at its first use.

`Desk` is put together from parts, one module a subject; each says how its use cases are made.
"""

from services.desk.desk import Desk

__all__ = ["Desk"]
