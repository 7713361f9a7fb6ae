"""Every step from the first table to today's."""
