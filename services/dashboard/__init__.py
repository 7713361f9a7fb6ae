"""What the dashboard shows, and what a person sees of herself at a glance."""
