"""What other tools read and write: the Open Group exchange format, Archi's own file and folders, CSV.

A reader takes what a loader has already opened (an lxml root, rows of text) and gives a model with what was wrong;
a writer gives bytes, with what the format cannot say. Nothing here opens a file.
"""
