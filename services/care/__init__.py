"""Customers who are not heard of: reminders, and what ends them (CUST-3 to CUST-6)."""
