"""Panels: each shows one part of the open case, or asks for one thing."""
