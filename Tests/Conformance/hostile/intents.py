"""Output intents that loop, point at nothing, or name a page."""

from building import Case, document, stream

RULES = ("pdf-damaged", "pdf-stray-reference")


def cases():
    profile = stream("x" * 128, "/N 3")
    for name, intents in {
        "number": "7", "empty": "[]", "null": "[null]", "itself": "100 0 R", "in-circle": "[<< /S /GTS_PDFA1 /MixingHints 101 0 R >>]", "page": "[4 0 R]",
        "profile-missing": "[<< /S /GTS_PDFA1 /DestOutputProfile 99 0 R >>]", "profile-garbage": "[<< /S /GTS_PDFA1 /DestOutputProfile 102 0 R >>]",
        "profile-number": "[<< /S /GTS_PDFA1 /DestOutputProfile 7 >>]", "profile-page": "[<< /S /GTS_PDFA1 /DestOutputProfile 4 0 R >>]",
        "thousand": "[" + "<< /S /GTS_PDFX /DestOutputProfile 102 0 R >>" * 1000 + "]",
    }.items():
        yield Case(f"intents-{name}", document(catalog=f"/OutputIntents {intents}", extra={
            100: "[100 0 R]", 101: "<< /Next 101 0 R >>", 102: profile}), "any", RULES)
