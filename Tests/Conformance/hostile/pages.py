"""Pages with odd boxes, units, rotations, contents and labels."""

from building import HELLO, Case, document, nested, objects, raw, serialize, stream

SIZE = ("pdf-page-too-large",)


def boxed(box):
    return document(box=f"/MediaBox {box}")


def cases():
    for name, box, expect in [
        ("14400", "[0 0 14400 14400]", "accept"), ("14401", "[0 0 14401 100]", "refuse"),
        ("2000000", "[0 0 2000000 2000000]", "refuse"), ("past-64-bits", f"[0 0 {10**25} 100]", "refuse"),
        ("long-real", "[0 0 612.0000000000000000000000001 792]", "any"), ("exponent", "[0 0 1e3 1e3]", "any"),
        ("zero", "[0 0 0 0]", "any"), ("zero-width", "[0 0 0 792]", "any"), ("negative", "[-612 -792 0 0]", "any"),
        ("reversed", "[612 792 0 0]", "any"), ("three-numbers", "[0 0 612]", "any"), ("five-numbers", "[0 0 612 792 1]", "any"),
        ("names", "[/A /B /C /D]", "any"), ("null", "null", "any"), ("empty", "[]", "any"), ("dictionary", "<< >>", "any"),
        ("indirect-numbers", "[100 0 R 100 0 R 612 792]", "any"), ("far-away", "[99999999 99999999 100000611 100000791]", "any"),
        ("tiny", "[0 0 0.0001 0.0001]", "any"), ("itself", "[4 0 R 4 0 R 4 0 R 4 0 R]", "any"),
    ]:
        yield Case(f"box-{name}", boxed(box), expect, SIZE if expect == "refuse" else ())
    yield Case("box-missing", document(box=""), "any")
    yield Case("box-inherited", document(box="", tree="<< /Type /Pages /Kids [4 0 R] /Count 1 /MediaBox [0 0 300 300] >>"), "any")
    yield Case("box-indirect", document(box="/MediaBox 100 0 R", extra={100: "[0 0 300 300]"}), "any")
    for name, entry in {
        "crop-outside": "/CropBox [1000 1000 2000 2000]", "crop-larger": "/CropBox [-100 -100 9999 9999]",
        "crop-zero": "/CropBox [10 10 10 10]", "crop-garbage": "/CropBox (x)", "trim-garbage": "/TrimBox [/A]",
        "bleed-huge": "/BleedBox [0 0 999999 999999]", "crop-huge": "/CropBox [-999999 -999999 999999 999999]",
        "user-unit-2": "/UserUnit 2", "user-unit-75000": "/UserUnit 75000", "user-unit-0": "/UserUnit 0",
        "user-unit-negative": "/UserUnit -1", "user-unit-name": "/UserUnit /Inch", "user-unit-tiny": "/UserUnit 0.000001",
        "rotate-45": "/Rotate 45", "rotate-negative": "/Rotate -90", "rotate-450": "/Rotate 450", "rotate-360000": "/Rotate 360000",
        "rotate-real": "/Rotate 90.0", "rotate-name": "/Rotate /Left", "rotate-huge": f"/Rotate {10**20}",
        "tabs-garbage": "/Tabs 7", "thumb": "/Thumb 5 0 R", "trans": "/Trans << /S /Fly /D 1 >> /Dur 2", "group-self": "/Group 4 0 R",
        "piece-info": "/PieceInfo << /App << /Private 4 0 R >> >> /LastModified (D:2025)", "metadata-page": "/Metadata 5 0 R",
        "annots-null": "/Annots null", "resources-null": "/Resources null", "resources-self": "/Resources 4 0 R",
        "resources-missing": "/Resources 99 0 R", "beads-self": "/B [4 0 R]", "viewports": "/VP [<< /BBox [0 0 1 1] >>]",
        "separation": "/SeparationInfo << /Pages [4 0 R] /DeviceColorant /Cyan >>", "template": "/TemplateInstantiated /T",
        "press-steps": "/PresSteps << /NA 4 0 R /PA 4 0 R >>",
    }.items():
        yield Case(f"page-{name}", document(page=entry), "any")
    yield Case("page-rotate-90", document(page="/Rotate 90"), "accept")
    yield Case("page-resources-none", document(resources=None), "any")
    yield Case("page-resources-inherited", document(resources=None, tree=(
        "<< /Type /Pages /Kids [4 0 R] /Count 1 /Resources << /Font << /F1 3 0 R >> >> >>")), "accept")
    yield from contents()
    yield from labels()


def contents():
    parts = {100 + i: stream(HELLO[i * 4:i * 4 + 4]) for i in range(11)}
    split = " ".join(f"{number} 0 R" for number in parts)
    for name, entry, extra in [
        ("split-in-tokens", f"[{split}]", parts), ("empty-array", "[]", {}), ("null", "null", {}), ("missing", "99 0 R", {}),
        ("array-with-nulls", "[null 100 0 R 99 0 R]", {100: stream(HELLO)}), ("number", "7", {}), ("string", "(q Q)", {}),
        ("dictionary", "<< >>", {}), ("same-twice", "[100 0 R 100 0 R]", {100: stream(HELLO)}),
        ("indirect-array", "100 0 R", {100: "[101 0 R]", 101: stream(HELLO)}),
        ("array-in-array", "[[100 0 R]]", {100: stream(HELLO)}), ("array-loop", "100 0 R", {100: "[100 0 R]"}),
        ("page-itself", "4 0 R", {}), ("thousand-streams", "[" + " ".join(f"{100 + i} 0 R" for i in range(1000)) + "]",
                                       {100 + i: stream("q Q\n") for i in range(1000)}),
    ]:
        expect = "accept" if name in ("split-in-tokens", "thousand-streams") else "any"
        yield Case(f"contents-{name}", document(page=f"/Contents {entry}", extra=extra), expect)
    for name, content in {
        "empty": b"", "garbage": bytes((i * 167 + (i >> 3)) % 256 for i in range(4096)),
        "unbalanced-q": b"q " * 50 + HELLO, "unbalanced-Q": b"Q " * 50 + HELLO, "q-100000": b"q " * 100_000 + HELLO,
        "arrays-100000": raw(nested("[", "]", 100_000)) + b" TJ " + HELLO, "dicts-10000": raw(nested("<< /A ", " >>", 10_000, "1")),
        "long-string": b"BT /F1 1 Tf (" + b"x" * 1_000_000 + b") Tj ET", "long-name": b"/" + b"N" * 200_000 + b" gs",
        "open-string": b"BT (never closed", "open-array": b"[ 1 2 3", "huge-numbers": b"9" * 5000 + b" 0 0 1 0 0 cm " + HELLO,
        "unknown-operators": b"foo bar 1 2 baz\n" + HELLO, "marked-content-deep": b"/P BMC " * 20_000 + b"EMC " * 20_000,
        "unclosed-marked-content": b"/P << /MCID 0 >> BDC " + HELLO, "inline-image": b"BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI\n" + HELLO,
        "inline-image-huge": b"BI /W 99999999 /H 99999999 /BPC 8 /CS /RGB ID xx EI\n" + HELLO, "inline-image-open": b"BI /W 1 ID abc",
        "million-operators": b"0 0 m 9 9 l S\n" * 70_000, "font-missing": b"BT /F9 12 Tf (x) Tj ET", "postscript": b"%!PS\n(x) run\n" + HELLO,
        "nul-bytes": b"\0" * 100_000 + HELLO, "dash-huge": b"[0.0000001] 0 d 0 0 m 600 700 l S", "line-width-huge": b"1e30 w 99999999999 w 0 0 m 9 9 l S",
        "text-at-zero-size": b"BT /F1 0 Tf (x) Tj ET", "white-on-white": b"1 g BT /F1 18 Tf 72 700 Td (hidden words) Tj ET",
        "invisible-text": b"BT 3 Tr /F1 18 Tf 72 700 Td (hidden words) Tj ET",
    }.items():
        yield Case(f"content-{name}", document(content=content), "any")


def labels():
    for name, entry in {
        "no-zero": "<< /Nums [1 << /S /D >>] >>", "negative-start": "<< /Nums [0 << /S /D /St -5 >>] >>",
        "negative-key": "<< /Nums [-3 << /S /D >>] >>", "unknown-style": "<< /Nums [0 << /S /Zodiac >>] >>",
        "roman-huge": "<< /Nums [0 << /S /r /St 2000000000 >>] >>", "letters-huge": "<< /Nums [0 << /S /a /St 2000000 >>] >>",
        "long-prefix": "<< /Nums [0 << /P (" + "x" * 100_000 + ") >>] >>", "unsorted": "<< /Nums [1 << /S /r >> 0 << /S /D >>] >>",
        "duplicate": "<< /Nums [0 << /S /r >> 0 << /S /D >>] >>", "loop": "100 0 R", "odd-length": "<< /Nums [0] >>",
        "not-dictionary": "[1 2 3]", "values-garbage": "<< /Nums [0 (x) 1 7] >>", "beyond-pages": "<< /Nums [0 << /S /D >> 900 << /S /r >>] >>",
        "prefix-controls": "<< /Nums [0 << /P (\\033[31m\\r\\n) >>] >>", "kids-deep": "101 0 R",
    }.items():
        extra = {100: "<< /Kids [100 0 R] >>"} | {
            101 + level: f"<< /Kids [{102 + level} 0 R] /Limits [0 1] >>" for level in range(500)} | {601: "<< /Nums [0 << /S /r >>] >>"}
        kept = {number: text for number, text in extra.items() if name in ("loop", "kids-deep")}
        yield Case(f"labels-{name}", document(pages=2, catalog=f"/PageLabels {entry}", extra=kept), "any")
    yield Case("labels-sound", document(pages=3, catalog="/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /P (A-) >>] >>"), "accept")
