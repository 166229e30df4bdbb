"""The median beat with its bounds."""
