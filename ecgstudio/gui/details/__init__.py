"""What describes the open case."""
