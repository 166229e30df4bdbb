"""Axes and vector loops."""
