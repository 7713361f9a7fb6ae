"""A task beside its chat: key facts, agreements, evidence, what the customer said of it."""
