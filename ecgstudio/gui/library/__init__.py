"""The library: search, collections, versions, handouts."""
