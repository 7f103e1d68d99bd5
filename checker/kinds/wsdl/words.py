"""Names of WSDL 1.1, its SOAP binding and what is used with them, in Clark's notation."""

from __future__ import annotations

WSDL = "http://schemas.xmlsoap.org/wsdl/"
SOAP = "http://schemas.xmlsoap.org/wsdl/soap/"
SOAP12 = "http://schemas.xmlsoap.org/wsdl/soap12/"
XSD = "http://www.w3.org/2001/XMLSchema"
XML = "http://www.w3.org/XML/1998/namespace"
HTTP_TRANSPORT = "http://schemas.xmlsoap.org/soap/http"
ENCODING = "http://schemas.xmlsoap.org/soap/encoding/"

DEFINITIONS = f"{{{WSDL}}}definitions"
DESCRIPTION_2 = "{http://www.w3.org/ns/wsdl}description"
"""Root of WSDL 2.0."""
IMPORT, TYPES, MESSAGE, PART, PORT_TYPE, OPERATION, INPUT, OUTPUT, FAULT, BINDING, SERVICE, PORT, DOCUMENTATION = (
    f"{{{WSDL}}}{name}"
    for name in (
        "import", "types", "message", "part", "portType", "operation", "input", "output", "fault", "binding",
        "service", "port", "documentation",
    )
)  # fmt: skip
SOAP_BINDING, SOAP_OPERATION, SOAP_BODY, SOAP_HEADER, SOAP_HEADERFAULT, SOAP_FAULT, SOAP_ADDRESS = (
    f"{{{SOAP}}}{name}" for name in ("binding", "operation", "body", "header", "headerfault", "fault", "address")
)
SOAP12_BINDING = f"{{{SOAP12}}}binding"
SCHEMA, XSD_IMPORT, XSD_INCLUDE, XSD_REDEFINE = (
    f"{{{XSD}}}{name}" for name in ("schema", "import", "include", "redefine")
)


def local(tag: str) -> str:
    """The name without its namespace."""
    return tag.rpartition("}")[2]
