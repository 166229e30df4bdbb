"""Learners in the library: profiles, sittings, attempts and what comes again when."""
