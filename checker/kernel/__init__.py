"""The words of Mi‘yar: frozen values that every floor above shares. Standard library only."""
