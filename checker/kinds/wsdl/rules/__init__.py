"""One file a rule; its name, with `-` for `_`, is the rule's id."""
