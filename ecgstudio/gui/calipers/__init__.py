"""Calipers on the open case, as numbers."""
