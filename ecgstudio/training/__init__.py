"""Training: what the program learns from real recordings, run by hand; the window never imports it."""
