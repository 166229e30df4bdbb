"""Learners in the library: profiles, sessions, attempts and what comes again when."""
