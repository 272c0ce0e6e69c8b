"""Makes hostile and odd PDFs into a folder, the same bytes each time, with what a binder should do with each in expectations.json.

    python Tests/Conformance/hostile/make_hostile.py FOLDER [PART-OF-A-NAME ...]
"""

import json
import sys
from pathlib import Path

import active
import annotations
import bombs
import compressed
import depths
import encryption
import forms
import framing
import intents
import layers
import pages
import streams
import structure
import syntax
import trees

THEMES = (trees, pages, streams, bombs, depths, framing, compressed, encryption, active, annotations, forms, layers, structure, intents, syntax)


def make(folder, wanted=()):
    folder.mkdir(parents=True, exist_ok=True)
    expectations = {}
    for theme in THEMES:
        for case in theme.cases():
            if wanted and not any(part in case.name for part in wanted):
                continue
            name = f"{case.name}.pdf"
            assert name not in expectations, f"{name} is made twice"
            assert case.expect in ("accept", "refuse", "any"), name
            (folder / name).write_bytes(case.data)
            expectations[name] = {"expect": case.expect, "rules": sorted(case.rules), "theme": theme.__name__}
    table = json.dumps(dict(sorted(expectations.items())), indent=1)
    (folder / "expectations.json").write_text(table + "\n")
    return expectations


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    made = make(Path(sys.argv[1]), sys.argv[2:])
    counts = {expect: sum(1 for each in made.values() if each["expect"] == expect) for expect in ("accept", "refuse", "any")}
    print(f"{len(made)} files: " + ", ".join(f"{count} {expect}" for expect, count in counts.items()))
