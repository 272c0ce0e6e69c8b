"""Annotations and links that lead nowhere, in circles, or to two places."""

from active import annotated, linked
from building import Case, document, nested, page_number, stream

RULES = ("pdf-link-broken", "pdf-annotation", "pdf-damaged", "pdf-stray-reference")
LOOK = stream("0 0 80 30 re S", "/Type /XObject /Subtype /Form /BBox [0 0 80 30]")


def cases():
    yield from lists()
    yield from circles()
    yield from appearances()
    yield from destinations()


def lists():
    for name, entry, extra in [
        ("number", "7", {}), ("string", "(x)", {}), ("dictionary", "<< /Subtype /Link >>", {}), ("missing", "99 0 R", {}), ("nulls", "[null null]", {}),
        ("garbage", "[7 (x) /N [1] true]", {}), ("nested", "[[100 0 R]]", {100: "<< /Subtype /Link /Rect [0 0 9 9] >>"}), ("itself", "100 0 R", {100: "[100 0 R]"}),
        ("page", "[4 0 R]", {}), ("stream", "[5 0 R]", {}), ("deep", nested("[", "]", 3000), {}), ("same-twice", "[100 0 R 100 0 R]", {
            100: "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /Fit] >>"}),
        ("10000", "[" + "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /Fit] >> " * 10_000 + "]", {}), ("empty", "[]", {}),
        ("indirect", "100 0 R", {100: "[<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /Fit] >>]"}),
    ]:
        yield Case(f"annots-{name}", document(page=f"/Annots {entry}", extra=extra), "any", RULES)
    yield Case("annots-shared-by-pages", document(pages=2, page="/Annots [100 0 R]", extra={
        100: "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [4 0 R /Fit] /P 4 0 R >>"}), "any", RULES)
    yield Case("annots-shared-array", document(pages=2, page="/Annots 101 0 R", extra={
        101: "[100 0 R]", 100: "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [6 0 R /Fit] >>"}), "any", RULES)
    for name, entries in {
        "subtype-missing": "", "subtype-number": "/Subtype 7", "rect-garbage": "/Subtype /Link /Rect [/A]", "rect-huge": f"/Subtype /Link /Rect [0 0 {10**30} 1]",
        "rect-null": "/Subtype /Link /Rect null /Dest [4 0 R /Fit]", "page-other": "/Subtype /Link /P 99 0 R /Dest [4 0 R /Fit]", "flags-huge": "/Subtype /Link /F 99999999999 /Dest [4 0 R /Fit]",
        "quad-points-garbage": "/Subtype /Highlight /QuadPoints [1 (x)]", "border-garbage": "/Subtype /Link /Border (x) /BS 7 /Dest [4 0 R /Fit]", "contents-number": "/Subtype /Text /Contents 7",
        "hidden": "/Subtype /Link /F 2 /Dest [4 0 R /Fit]", "redact": "/Subtype /Redact /RO 4 0 R", "watermark": "/Subtype /Watermark", "printer-mark": "/Subtype /PrinterMark",
        "ink-list-huge": "/Subtype /Ink /InkList [[" + "1 2 " * 50_000 + "]]", "callout": "/Subtype /FreeText /DA (/F1 9 Tf) /Contents (words) /CL [1 2]", "name-controls": "/Subtype /Text /NM (\\033[31m) /T (\\000)",
    }.items():
        yield Case(f"annotation-{name}", annotated(entries), "any", RULES)


def circles():
    for name, first, second in [
        ("popup-parent", "/Subtype /Text /Popup 101 0 R", "/Subtype /Popup /Parent 100 0 R"), ("popup-itself", "/Subtype /Text /Popup 100 0 R", "/Subtype /Popup"),
        ("popup-parent-itself", "/Subtype /Text /Popup 101 0 R", "/Subtype /Popup /Parent 101 0 R"), ("reply-itself", "/Subtype /Text /IRT 100 0 R", "/Subtype /Text"),
        ("reply-two", "/Subtype /Text /IRT 101 0 R", "/Subtype /Text /IRT 100 0 R"), ("reply-missing", "/Subtype /Text /IRT 99 0 R", "/Subtype /Text"),
        ("parent-itself", "/Subtype /Text /Parent 100 0 R", "/Subtype /Text"), ("parent-page", "/Subtype /Text /Parent 4 0 R", "/Subtype /Text"),
        ("popup-not-listed", "/Subtype /Text /Popup 102 0 R", "/Subtype /Text"),
    ]:
        yield Case(f"annotation-{name}", document(page="/Annots [100 0 R 101 0 R]", extra={
            100: f"<< /Type /Annot /Rect [10 10 90 40] /AP << /N 103 0 R >> /Contents (a) {first} >>", 101: f"<< /Type /Annot /Rect [10 50 90 80] /AP << /N 103 0 R >> {second} >>",
            102: "<< /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Parent 100 0 R >>", 103: LOOK}), "any", RULES)
    chain = {100 + at: f"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /AP << /N 9000 0 R >> /IRT {101 + at} 0 R >>" for at in range(5000)}
    chain[5100] = "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /AP << /N 9000 0 R >> >>"
    yield Case("annotation-reply-chain", document(page="/Annots [" + " ".join(f"{n} 0 R" for n in chain) + "]", extra={**chain, 9000: LOOK}), "any", RULES)


def appearances():
    for name, entry, extra in [
        ("itself", "/AP << /N 101 0 R >>", {101: stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 101 0 R >> >>")}),
        ("missing", "", {}), ("number", "/AP 7", {}), ("null", "/AP << /N null >>", {}), ("unknown-object", "/AP << /N 99 0 R >>", {}), ("page", "/AP << /N 4 0 R >>", {}),
        ("states-no-state", "/AP << /N << /On 101 0 R >> >>", {101: LOOK}), ("states-loop", "/AP << /N 102 0 R >> /AS /A", {102: "<< /A 102 0 R >>"}),
        ("state-unknown", "/AP << /N << /On 101 0 R >> >> /AS /Off", {101: LOOK}), ("garbage", "/AP << /N 101 0 R >>", {101: stream(bytes(range(256)), "/Subtype /Form /BBox [0 0 9 9]")}),
        ("box-missing", "/AP << /N 101 0 R >>", {101: stream("0 0 9 9 re f", "/Subtype /Form")}), ("external", "/AP << /N 101 0 R >>", {101: stream("", "/Subtype /Form /BBox [0 0 9 9] /F (/etc/passwd)")}),
        ("huge", "/AP << /N 101 0 R >>", {101: stream("0 0 9 9 re f", "/Subtype /Form /BBox [0 0 1e30 999999999999]")}), ("image", "/AP << /N 101 0 R >>", {
            101: stream("x", "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")}),
    ]:
        yield Case(f"appearance-{name}", annotated(f"/Subtype /Stamp {entry}", extra=extra), "any", RULES)
    yield Case("appearance-sound", annotated("/Subtype /Stamp /AP << /N 101 0 R >>", extra={101: LOOK}), "accept")


def destinations():
    for name, text, expect in [
        ("page", "[4 0 R /Fit]", "accept"), ("forward", "[6 0 R /XYZ 0 700 0]", "accept"), ("named", "(a)", "accept"), ("named-old", "/b", "accept"),
        ("page-missing", "[99 0 R /Fit]", "any"), ("page-number", "[0 /Fit]", "any"), ("page-number-huge", "[99999 /Fit]", "any"), ("page-negative", "[-1 /Fit]", "any"),
        ("not-a-page", "[3 0 R /Fit]", "any"), ("pages-node", "[2 0 R /Fit]", "any"), ("named-missing", "(nowhere)", "any"), ("named-old-missing", "/nowhere", "any"), ("empty-array", "[]", "any"),
        ("null-page", "[null /Fit]", "any"), ("null", "null", "any"), ("number", "7", "any"), ("fit-unknown", "[4 0 R /Zoom 1]", "any"), ("fit-missing", "[4 0 R]", "any"),
        ("fit-garbage", "[4 0 R /XYZ (x) /Y [1]]", "any"), ("dictionary", "<< /D [4 0 R /Fit] >>", "any"), ("dictionary-loop", "101 0 R", "any"), ("itself", "102 0 R", "any"),
        ("numbers-huge", f"[4 0 R /XYZ {10**30} {10**30} 9]", "any"), ("named-clash", "(clash)", "any"), ("named-to-named", "(chain)", "any"), ("named-loop", "(loop)", "any"),
        ("named-nul", "(a\\000b)", "any"), ("named-long", "(" + "x" * 70_000 + ")", "any"), ("named-empty", "()", "any"), ("removed-page", "[103 0 R /Fit]", "any"),
    ]:
        catalog = ("/Dests << /b [6 0 R /Fit] /clash [6 0 R /Fit] >> /Names << /Dests << /Names [() [4 0 R /Fit] (a) << /D [6 0 R /Fit] >> (a\\000b) [4 0 R /Fit] "
                   "(chain) (a) (clash) [4 0 R /Fit] (loop) (loop)] >> >>")
        data = document(pages=2, catalog=catalog, page=lambda index: f"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest {text} >>]" if index == 0 else "", extra={
            101: "<< /D 101 0 R >>", 102: "102 0 R", 103: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"})
        yield Case(f"dest-{name}", data, expect, RULES)
