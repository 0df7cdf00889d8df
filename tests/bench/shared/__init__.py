"""What several benches need; not a bench itself."""
