"""What was measured of the open case, its criteria, and their marks on the sheet."""
