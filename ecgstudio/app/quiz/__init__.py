"""The quiz's verbs: put questions together, fetch or draw their ECGs, mark answers, plan what comes again, write results."""
