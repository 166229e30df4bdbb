"""The case as a file: new, open, save, import, drafts, and nothing lost on the way."""
