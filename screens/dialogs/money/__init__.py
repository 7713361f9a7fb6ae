"""Dialogs about money: rates, amounts, invoices, credits."""
