"""What the commands show of the standards at a terminal, and the same as JSON."""
