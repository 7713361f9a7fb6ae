"""What stands around every room: its head, the banner, and the line of keys at the foot."""
