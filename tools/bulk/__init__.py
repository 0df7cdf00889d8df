"""Millions of rows: what benches and large demonstrations fill a database with."""
