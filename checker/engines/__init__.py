"""Doors to the engines that more than one part needs."""
