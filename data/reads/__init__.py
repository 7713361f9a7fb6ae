"""What the screens read: plain statements, each beside the value it becomes."""
