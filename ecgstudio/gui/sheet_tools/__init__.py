"""Calipers and annotations for any sheet and any document."""
