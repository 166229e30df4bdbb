"""Two ECGs beside each other."""
