"""The window: shows values, passes on what the user does, decides nothing."""
