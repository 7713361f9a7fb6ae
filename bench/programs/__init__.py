"""Small programs the measurements start in a pty."""
