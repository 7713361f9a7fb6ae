"""Use cases: who may, one transaction, one line in the trail."""
