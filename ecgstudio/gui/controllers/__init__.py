"""Controllers: turn what the user does into the app's verbs, run as jobs, and put results into the document."""
