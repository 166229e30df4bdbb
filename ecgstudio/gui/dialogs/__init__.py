"""Dialogs take and give plain values, one class a file."""
