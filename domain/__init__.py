"""The rules of the trade: pure values and functions, without clock, store or screen."""
