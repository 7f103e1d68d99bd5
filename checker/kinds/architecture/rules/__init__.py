"""The rules of kind `architecture`, each a file of this folder; the file's name is the rule's id."""
