"""Inputs that nobody should make, by the thousand: what the program does with them is counted, and nothing may break."""
