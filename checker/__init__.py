"""Mi‘yar: holds an agency's interfaces and documents against the government's ICT standards."""

__version__ = "0.1.0"
