"""A language model, where the user has one on this computer: it chooses among statements and facts, and nothing else passes."""
