"""Annotations on the open case, as words and numbers."""
