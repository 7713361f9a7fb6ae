"""Customers: the card, files, contacts, powers of attorney, and the account with its statements."""
