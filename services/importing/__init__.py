"""Real data from CSV files: read, checked as a whole, and written in one act or not at all."""
