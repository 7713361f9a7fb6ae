"""Dialogs about a customer: her file, who signs in, what is kept of her."""
