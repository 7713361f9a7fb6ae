"""Which tables this program knows, without loading the migration tool."""

REVISION = "0014"
"""The newest migration; a test holds it against the folder of migrations."""
