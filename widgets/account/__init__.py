"""A customer's account: its bar, and the statement as lines, words and files (BUD-5)."""
