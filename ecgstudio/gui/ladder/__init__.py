"""The ladder diagram."""
