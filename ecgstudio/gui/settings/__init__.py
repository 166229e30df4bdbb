"""What the user sets."""
