"""The triage: everything that waits for one person, case by case."""
