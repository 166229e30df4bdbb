"""Help: the first lesson, the keys, about."""
