"""Thousands of checked ECGs in PhysioNet's layout: planned from a table, drawn in shards, gone on with after a kill."""
