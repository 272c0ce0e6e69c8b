"""Streams with wrong lengths, filters and data; drawing that calls itself."""

import zlib

from building import HELLO, Case, document, flate, objects, serialize, stream
from bombs import image

RULES = ("pdf-damaged", "pdf-readers-disagree", "pdf-external-stream")
GARBAGE = bytes((at * 197 + (at >> 4) * 13) % 256 for at in range(3000))


def content(data, entries="", length=None):
    return document(content=stream(data, entries, length))


def cases():
    for name, length in {
        "short": 5, "long": 500, "zero": 0, "negative": -1, "huge": 2147483647, "past-64-bits": 10**25, "real": 44.0, "name": "/X",
        "itself": "5 0 R", "missing": "99 0 R", "page": "4 0 R", "null": "null",
    }.items():
        yield Case(f"length-{name}", content(HELLO, length=length), "any", RULES)
    yield Case("length-indirect", document(content=stream(HELLO, length="100 0 R"), extra={100: str(len(HELLO))}), "accept")
    yield Case("length-indirect-loop", document(content=stream(HELLO, length="100 0 R"), extra={100: "100 0 R"}), "any", RULES)
    yield Case("length-in-stream", document(content=stream(HELLO, length="100 0 R"), extra={100: stream("44")}), "any", RULES)
    yield Case("length-none", serialize(objects() | {5: b"<< >>\nstream\n" + HELLO + b"endstream"}), "any", RULES)
    yield Case("stream-cr-only", serialize(objects() | {5: stream(HELLO).replace(b"stream\n", b"stream\r", 1)}), "any", RULES)
    yield Case("stream-no-end", serialize(objects() | {5: stream(HELLO).replace(b"\nendstream", b"")}), "any", RULES)
    yield Case("stream-endstream-inside", content(b"% endstream endobj 4 0 obj << >> endobj\n" + HELLO), "accept")
    packed = zlib.compress(HELLO * 50)
    for name, data, filters in [
        ("unknown", HELLO, "/Zstd"), ("number", HELLO, "7"), ("null", HELLO, "null"), ("empty-array", HELLO, "[]"), ("array-of-null", HELLO, "[null]"),
        ("itself", HELLO, "5 0 R"), ("missing", HELLO, "99 0 R"), ("flate-garbage", GARBAGE, "/FlateDecode"), ("flate-cut", packed[:-20], "/FlateDecode"),
        ("flate-checksum", packed[:-2] + b"\0\0", "/FlateDecode"), ("flate-tail", packed + b"tail", "/FlateDecode"), ("flate-empty", b"", "/FlateDecode"),
        ("lzw-garbage", GARBAGE, "/LZWDecode"), ("hex-odd", b"7120510", "/ASCIIHexDecode"), ("hex-garbage", GARBAGE, "/ASCIIHexDecode"),
        ("ascii85-garbage", GARBAGE, "/ASCII85Decode"), ("run-length-cut", b"\x50ab", "/RunLengthDecode"), ("dct-content", GARBAGE, "/DCTDecode"),
        ("jpx-content", GARBAGE, "/JPXDecode"), ("jbig2-content", GARBAGE, "/JBIG2Decode"), ("ccitt-content", GARBAGE, "/CCITTFaxDecode"),
        ("crypt", HELLO, "/Crypt /DecodeParms << /Name /Secret >>"), ("abbreviated", packed, "/Fl"),
        ("predictor-garbage", packed, "/FlateDecode /DecodeParms << /Predictor 99 >>"), ("parms-loop", packed, "/FlateDecode /DecodeParms 5 0 R"),
        ("predictor-negative", packed, "/FlateDecode /DecodeParms << /Predictor 12 /Columns -1 >>"), ("parms-number", packed, "/FlateDecode /DecodeParms 7"),
        ("predictor-cut", packed, "/FlateDecode /DecodeParms << /Predictor 12 /Columns 7 >>"),
    ]:
        yield Case(f"filter-{name}", content(data, f"/Filter {filters}"), "any", RULES)
    for name, entry in {
        "path": "/F (/etc/passwd)", "specification": "/F << /Type /Filespec /F (/etc/passwd) >>", "url": "/F << /FS /URL /F (http://example.com/x) >>",
        "filtered": "/F (/etc/passwd) /FFilter /FlateDecode", "unc": "/F (\\\\\\\\host\\\\share\\\\x)",
    }.items():
        yield Case(f"external-content-{name}", content(HELLO, entry), "refuse", RULES)
        yield Case(f"external-image-{name}", image(f"/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 {entry}", b"x"), "refuse", RULES)
    yield Case("external-opi", document(extra={100: stream("", (
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /OPI << /2.0 << /Type /OPI /Version 2.0 /F (/etc/passwd) >> >>"))},
        content=b"/X Do\n" + HELLO, resources="/Font << /F1 3 0 R >> /XObject << /X 100 0 R >>"), "any", RULES)
    yield Case("external-reference-xobject", document(extra={100: stream("", (
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (other.pdf) /Page 0 >>"))},
        content=b"/X Do\n" + HELLO, resources="/Font << /F1 3 0 R >> /XObject << /X 100 0 R >>"), "any", RULES)
    yield from images()
    yield from recursions()


def images():
    size = "/Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8"
    for kind in ("DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "LZWDecode", "FlateDecode", "RunLengthDecode"):
        yield Case(f"image-{kind.lower()}-garbage", image(f"{size} /Filter /{kind}", GARBAGE), "any")
    for name, entries in {
        "dimensions-negative": "/Width -5 /Height -5 /ColorSpace /DeviceGray /BitsPerComponent 8", "bits-99": "/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 99",
        "dimensions-missing": "/ColorSpace /DeviceGray /BitsPerComponent 8", "mask-itself": f"{size} /SMask 100 0 R", "mask-range": f"{size} /Mask [0 999999]",
        "color-space-itself": "/Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace 100 0 R", "alternates-itself": f"{size} /Alternates [<< /Image 100 0 R >>]",
        "jbig2-globals-itself": f"{size} /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 100 0 R >>", "decode-odd": f"{size} /Decode [9 -9 3]",
        "ccitt-columns-huge": "/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2147483647 /Rows 99999 >>",
    }.items():
        yield Case(f"image-{name}", image(entries, GARBAGE[:200]), "any")


FORM = "/Type /XObject /Subtype /Form /BBox [0 0 100 100]"


def using(kind, text, operators, extra):
    return document(content=operators + b"\n" + HELLO, resources=f"/Font << /F1 3 0 R >> /{kind} << /X {text} >>", extra=extra)


def recursions():
    self_form = f"{FORM} /Resources << /XObject << /X 100 0 R >> >>"
    yield Case("form-itself", using("XObject", "100 0 R", b"/X Do", {100: stream("/X Do", self_form)}), "any")
    yield Case("form-two", using("XObject", "100 0 R", b"/X Do", {
        100: stream("/X Do", f"{FORM} /Resources << /XObject << /X 101 0 R >> >>"), 101: stream("/X Do", self_form)}), "any")
    yield Case("form-chain-5000", using("XObject", "100 0 R", b"/X Do", {
        100 + at: stream("/X Do" if at < 5000 else "q Q", f"{FORM} /Resources << /XObject << /X {101 + at} 0 R >> >>") for at in range(5001)}), "any")
    yield Case("form-page-as-form", using("XObject", "4 0 R", b"/X Do", {}), "any")
    yield Case("form-matrix-zero", using("XObject", "100 0 R", b"/X Do", {100: stream("0 0 m", f"{FORM} /Matrix [0 0 0 0 0 0]")}), "any")
    yield Case("form-group-soft-mask", using("ExtGState", "<< /SMask << /S /Luminosity /G 100 0 R >> >>", b"/X gs", {
        100: stream("/X gs", f"{FORM} /Group << /S /Transparency >> /Resources << /ExtGState << /X << /SMask << /S /Alpha /G 100 0 R >> >> >> >>")}), "any")
    pattern = "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9"
    yield Case("pattern-itself", using("Pattern", "100 0 R", b"/Pattern cs /X scn 0 0 99 99 re f", {
        100: stream("/Pattern cs /X scn 0 0 9 9 re f", f"{pattern} /Resources << /Pattern << /X 100 0 R >> >>")}), "any")
    yield Case("pattern-step-zero", using("Pattern", "100 0 R", b"/Pattern cs /X scn 0 0 99 99 re f", {
        100: stream("0 0 9 9 re f", pattern.replace("/XStep 9 /YStep 9", "/XStep 0 /YStep 0") + " /Resources << >>")}), "any")
    yield Case("type3-itself", document(content=b"BT /T 12 Tf (a) Tj ET\n" + HELLO, resources="/Font << /F1 3 0 R /T 100 0 R >>", extra={
        100: "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] "
             "/Encoding << /Differences [97 /a] >> /CharProcs << /a 101 0 R >> /Resources << /Font << /T 100 0 R >> >> >>",
        101: stream("9 0 d0 BT /T 12 Tf (a) Tj ET")}), "any")
    for name, font in {
        "descendant-itself": "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [100 0 R] >>",
        "descriptor-itself": "<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 100 0 R >>", "encoding-itself": "<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding 100 0 R >>",
        "to-unicode-itself": "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 100 0 R >>", "base-number": "<< /Type /Font /Subtype /Type1 /BaseFont 7 >>",
        "widths-huge": "<< /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar -2147483648 /LastChar 2147483647 /Widths [1] >>",
        "cmap-missing": "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /No-Such-CMap /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 >>] >>",
        "name-path": "<< /Type /Font /Subtype /TrueType /BaseFont /..#2F..#2F..#2Fetc#2Fpasswd >>",
    }.items():
        yield Case(f"font-{name}", document(content=b"BT /G 12 Tf (a) Tj ET\n" + HELLO, resources="/Font << /F1 3 0 R /G 100 0 R >>", extra={100: font}), "any")
    for name, space in {
        "indexed-itself": "[/Indexed 100 0 R 1 <0001>]", "separation-itself": "[/Separation /X 100 0 R 101 0 R]", "itself": "100 0 R",
        "pattern-base-itself": "[/Pattern 100 0 R]", "icc-alternate": "[/ICCBased 101 0 R]", "indexed-huge": "[/Indexed /DeviceRGB 2147483647 <00>]",
        "device-n-32": "[/DeviceN [" + "/A " * 5000 + "] /DeviceGray 101 0 R]",
    }.items():
        yield Case(f"color-space-{name}", using("ColorSpace", "100 0 R", b"/X cs 0 scn 0 0 9 9 re f", {
            100: space, 101: stream("{}", "/FunctionType 4 /Domain [0 1] /Range [0 1] /N 3 /Alternate 100 0 R")}), "any")
    yield Case("function-itself", using("Shading", "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 100 0 R >>", b"/X sh", {
        100: "<< /FunctionType 3 /Domain [0 1] /Functions [100 0 R] /Bounds [] /Encode [0 1] >>"}), "any")
    yield Case("shading-mesh-garbage", using("Shading", "100 0 R", b"/X sh", {100: stream(GARBAGE, (
        "/ShadingType 7 /ColorSpace /DeviceRGB /BitsPerCoordinate 32 /BitsPerComponent 16 /BitsPerFlag 8 /Decode [0 1 0 1 0 1 0 1 0 1]"))}), "any")
    yield Case("function-sampled-huge", using("Shading", "<< /ShadingType 1 /ColorSpace /DeviceGray /Function 100 0 R >>", b"/X sh", {
        100: stream("x", "/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [99999 99999] /BitsPerSample 32")}), "any")
