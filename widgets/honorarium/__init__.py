"""The honorarium: its lines and words, premiums, payments and tables (HON)."""
