"""The library's schema, step by step. Steps are only ever appended; each is one file in ``versions``."""
