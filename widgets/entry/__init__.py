"""Fields, and how days, moments and spans are understood as people type them."""
