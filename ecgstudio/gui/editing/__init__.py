"""Editing the open ECG: one finding or number changed, and all else left as it is."""
