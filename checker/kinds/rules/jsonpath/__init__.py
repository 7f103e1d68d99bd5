"""JSONPath as rulesets of Spectral write it: the dialect of nimma, which is JSONPath Plus with few exceptions."""
