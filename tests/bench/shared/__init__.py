"""What several benches ask, and what they compare with."""
