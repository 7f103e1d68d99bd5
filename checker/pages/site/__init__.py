"""The published site: pages made from the values the checker uses, written by MkDocs with a theme of our own.

A sort of page is a module of `makers/`, found by its name: `pages(house)` gives pages in both languages at once,
`downloads(house)` gives files. Nothing that is made is committed.
"""
