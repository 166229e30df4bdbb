"""What draws: the choice of engine, its options, its loading."""
