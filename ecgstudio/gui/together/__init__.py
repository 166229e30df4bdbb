"""One person through several conditions on one page."""
