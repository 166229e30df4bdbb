"""The tour of one minute through the window."""
