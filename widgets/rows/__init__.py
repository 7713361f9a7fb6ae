"""The one list of the house: its lines, their order, and how they are painted."""
