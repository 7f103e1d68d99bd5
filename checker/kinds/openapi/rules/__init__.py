"""One rule a file; a rule is found by its file's name, with `-` for `_`."""
