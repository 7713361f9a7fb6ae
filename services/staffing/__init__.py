"""Finding somebody for a task or a customer: ranking, requests to the team, awarding (STAFF)."""
