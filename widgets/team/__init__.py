"""The team's room: views, lines, calendar, pool and stops (PLAN, STOP, POOL)."""
