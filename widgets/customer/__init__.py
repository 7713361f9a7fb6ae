"""A customer's file, and what is kept of people until when (CUST-1, RET-1)."""
