"""Results handed over, the customer's word about them, ratings and complaints (RES)."""
