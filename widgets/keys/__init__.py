"""Keys: how they are called, as they are now, and what enter does."""
