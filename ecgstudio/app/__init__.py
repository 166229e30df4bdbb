"""The verbs of the program as plain functions: what the window and the command line both do."""
