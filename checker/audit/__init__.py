"""A whole run: what was asked for, put together, judged, and laid out as a report."""
