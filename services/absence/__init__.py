"""Absences: entered and told, who stands in meanwhile, what time brings (PLAN, RESP-9)."""
