"""One file a group of figures, with `measure() -> Iterator[Figure]`."""
