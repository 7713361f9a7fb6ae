"""What customers read by default: German, in Du and Sie, one module a noun (CHAT-2, CHAT-3)."""
