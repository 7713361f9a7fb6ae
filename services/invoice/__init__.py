"""Invoices of assistants, from the preview to the payment, and the last one (HON-7, HAND-8)."""
