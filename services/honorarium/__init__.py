"""What assistants earn: fees, their prices, and the months they make up (HON)."""
