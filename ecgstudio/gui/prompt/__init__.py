"""The prompt bar: what to draw, what was understood, and the drawing itself."""
