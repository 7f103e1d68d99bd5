"""Pages: what people read of the standards, made from the same values the checker uses."""
