"""The team: plans, utilisation, competences, stops, and the pool (PLAN, STOP, POOL)."""
