"""Few bytes that become many: in contents, in filters, in object streams, in drawing."""

import zlib
from functools import cache

from building import HELLO, Case, document, flate, nested, objects, raw, stream
from compressed import pack, with_streams

RULES = ("pdf-content-too-large", "pdf-damaged", "pdf-readers-disagree", "pdf-too-deep")


@cache
def deflated(mebibytes, start=b""):
    """Spaces, deflated a mebibyte at a time."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(start)]
    block = b" " * (1 << 20)
    for _ in range(mebibytes):
        parts.append(packer.compress(block))
    return b"".join([*parts, packer.flush()])


def content(data, filters):
    return document(content=stream(data, f"/Filter {filters}"))


def object_stream(mebibytes):
    """The page lies behind many spaces in an object stream."""
    made = objects()
    page = made.pop(4)
    packer = deflated(mebibytes, b"4 0 " + page + b" ")
    packed = stream(packer, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    return with_streams(made, {4: (50, 0)}, {50: packed})


def laughs(levels, width):
    """Forms that draw forms: `width` to the power of `levels` drawings."""
    extra = {}
    for level in range(levels):
        below = f"<< /XObject << /X {101 + level} 0 R >> >>" if level < levels - 1 else "<< >>"
        draw = "/X Do " * width if level < levels - 1 else "0 0 m 1 1 l S "
        extra[100 + level] = stream(draw, f"/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources {below}")
    return document(content=b"/X Do\n" + HELLO, resources="/Font << /F1 3 0 R >> /XObject << /X 100 0 R >>", extra=extra)


def image(entries, data=b""):
    extra = {100: stream(data, f"/Type /XObject /Subtype /Image {entries}")}
    return document(content=b"/I Do\n" + HELLO, resources="/Font << /F1 3 0 R >> /XObject << /I 100 0 R >>", extra=extra)


def font_file(data):
    extra = {
        100: "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+X /FirstChar 32 /LastChar 32 /Widths [500] /FontDescriptor 101 0 R >>",
        101: "<< /Type /FontDescriptor /FontName /ABCDEF+X /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 1 /Descent 0 "
             "/CapHeight 1 /StemV 1 /FontFile2 102 0 R >>",
        102: stream(data, "/Filter /FlateDecode /Length1 100"),
    }
    return document(content=b"BT /G 12 Tf ( ) Tj ET\n" + HELLO, resources="/Font << /F1 3 0 R /G 100 0 R >>", extra=extra)


def cases():
    # 1. Page contents.
    for size in (64, 300, 1024):
        yield Case(f"bomb-content-{size}m", content(deflated(size, HELLO), "/FlateDecode"), "any", RULES)
    yield Case("bomb-content-operators", document(content=flate(b"0 0 m 9 9 l S\n" * 3_000_000)), "any", RULES)
    yield Case("bomb-content-text", document(content=flate(b"BT /F1 1 Tf (terms) Tj ET\n" * 800_000)), "any", RULES)
    # 2. Filters in filters.
    twice = zlib.compress(deflated(1024), 9)
    yield Case("bomb-nested-twice", content(twice, "[/FlateDecode /FlateDecode]"), "any", RULES)
    yield Case("bomb-nested-thrice", content(zlib.compress(twice, 9), "[/FlateDecode /FlateDecode /FlateDecode]"), "any", RULES)
    hexed = deflated(16).hex().encode() + b">"
    yield Case("bomb-hex-flate", content(hexed, "[/ASCIIHexDecode /FlateDecode]"), "any", RULES)
    yield Case("bomb-run-length", content(zlib.compress(b"\x81 " * 2_000_000, 9), "[/FlateDecode /RunLengthDecode]"), "any", RULES)
    yield Case("bomb-filters-200", content(b"x", "[" + "/ASCIIHexDecode " * 200 + "]"), "any", RULES)
    yield Case("bomb-filters-flate-50", content(b"x", "[" + "/FlateDecode " * 50 + "]"), "any", RULES)
    # 3. Object streams and cross-reference streams.
    for size in (64, 512, 1024):
        yield Case(f"bomb-object-stream-{size}m", object_stream(size), "any", RULES)
    deep = pack({4: nested("[", "]", 200_000)})
    made = objects()
    made.pop(4)
    yield Case("bomb-object-stream-deep", with_streams(made, {4: (50, 0)}, {50: deep}), "refuse", RULES)
    rows = stream(deflated(300), "/Type /XRef /Size 8 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode")
    data = document()
    at = len(data)
    yield Case(
        "bomb-xref-stream", data + b"9 0 obj\n" + rows + raw(f"\nendobj\nstartxref\n{at}\n%%EOF\n"), "any", RULES)
    # 4. What a renderer or a copier may unpack.
    yield Case("bomb-image-flate", image("/Width 30000 /Height 30000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode", deflated(1024)), "any")
    yield Case("bomb-image-no-data", image("/Width 99999 /Height 99999 /ColorSpace /DeviceRGB /BitsPerComponent 8"), "any")
    yield Case("bomb-image-wide", image("/Width 2147483647 /Height 2147483647 /ColorSpace /DeviceGray /BitsPerComponent 16"), "any")
    yield Case("bomb-predictor-columns", image(
        "/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode "
        "/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>", zlib.compress(b"x")), "any")
    yield Case("bomb-content-predictor", document(content=stream(zlib.compress(b"\0" * 99), (
        "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 4 >>"))), "any", RULES)
    yield Case("bomb-font-file", font_file(deflated(512)), "any")
    yield Case("bomb-to-unicode", document(extra={
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 100 0 R >>",
        100: stream(deflated(512), "/Filter /FlateDecode")}), "any")
    yield Case("bomb-metadata", document(catalog="/Metadata 100 0 R", extra={
        100: stream(deflated(512), "/Type /Metadata /Subtype /XML /Filter /FlateDecode")}), "any")
    yield Case("bomb-icc", document(content=b"/C cs 0 sc\n" + HELLO, resources=(
        "/Font << /F1 3 0 R >> /ColorSpace << /C [/ICCBased 100 0 R] >>"), extra={
            100: stream(deflated(256), "/N 1 /Filter /FlateDecode")}), "any")
    yield Case("bomb-laughs-9", laughs(9, 10), "any")
    yield Case("bomb-laughs-30", laughs(30, 2), "any")
    yield Case("bomb-laughs-5", laughs(5, 10), "any")
    yield Case("bomb-tiling", document(content=b"/Pattern cs /P scn 0 0 612 792 re f\n" + HELLO, resources=(
        "/Font << /F1 3 0 R >> /Pattern << /P 100 0 R >>"), extra={100: stream("0 0 1 1 re f", (
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << >>"))}), "any")
    yield Case("bomb-type4-function", document(content=b"/C cs 1 scn 0 0 9 9 re f\n" + HELLO, resources=(
        "/Font << /F1 3 0 R >> /ColorSpace << /C [/Separation /X /DeviceGray 100 0 R] >>"), extra={
            100: stream("{ " + "dup add " * 100_000 + "}", "/FunctionType 4 /Domain [0 1] /Range [0 1]")}), "any")
    yield Case("bomb-xml-entities", document(catalog="/Metadata 100 0 R", extra={100: stream(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
            f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + "]><x>&j;</x>",
        "/Type /Metadata /Subtype /XML")}), "any")
