"""Writes PDFs byte by byte, so that they can be wrong in exactly one place."""

import re
import zlib
from dataclasses import dataclass

FIXED_ID = "[<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
HELLO = b"BT /F1 18 Tf 72 720 Td (Terms of use) Tj ET\n"

# The numbers that `document` gives; a case's own objects start at 100.
CATALOG, PAGES, FONT, FIRST_PAGE, FIRST_CONTENT = 1, 2, 3, 4, 5


@dataclass
class Case:
    """One file, and what a tool that loses nothing and trusts nobody does with it."""

    name: str
    data: bytes
    # accept (bound, perhaps with removals reported), refuse (with a rule), any (both are right).
    expect: str
    # The rules that may appear; empty where no promise is made.
    rules: tuple = ()


def raw(value):
    return value if isinstance(value, bytes) else value.encode("latin-1")


def stream(data, entries="", length=None):
    """A stream object; `length` may lie."""
    data = raw(data)
    return raw(f"<< /Length {len(data) if length is None else length} {entries} >>\nstream\n") + data + b"\nendstream"


def flate(data, entries=""):
    return stream(zlib.compress(raw(data), 9), f"/Filter /FlateDecode {entries}")


def page_number(index):
    """The object number of a page of `document`."""
    return FIRST_PAGE + 2 * index


def objects(
    pages=1, catalog="", page="", extra=None, content=HELLO, resources="/Font << /F1 3 0 R >>",
    box="/MediaBox [0 0 612 792]", tree=None, count=None,
):
    """The objects of a sound document; every part can be replaced. `page` is text or a function of the page's index."""
    made = {
        CATALOG: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        FONT: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    kids = " ".join(f"{page_number(index)} 0 R" for index in range(pages))
    made[PAGES] = tree or f"<< /Type /Pages /Kids [{kids}] /Count {pages if count is None else count} >>"
    for index in range(pages):
        number = page_number(index)
        own = page(index) if callable(page) else page
        contents = "" if "/Contents" in own else f"/Contents {number + 1} 0 R"
        fonts = f"/Resources << {resources} >>" if resources is not None else ""
        made[number] = f"<< /Type /Page /Parent 2 0 R {box} {fonts} {contents} {own} >>"
        if contents:
            made[number + 1] = content if content.startswith(b"<<") else stream(content)
    for number, body in (extra or {}).items():
        made[number] = body
    return {number: raw(body) for number, body in made.items() if body is not None}


def body(made, version="1.7", prefix=b"", first=None):
    """Header and objects, with the offset of each."""
    data = bytearray(prefix + raw(f"%PDF-{version}\n") + b"%\xe2\xe3\xcf\xd3\n" if first is None else first)
    offsets = {}
    for number in sorted(made):
        offsets[number] = len(data)
        data += raw(f"{number} 0 obj\n") + made[number] + b"\nendobj\n"
    return data, offsets


def table(offsets, size=None, subsections=None):
    """A classic cross-reference table; gaps are free entries, or subsections when asked for."""
    size = size or max(offsets, default=0) + 1
    if subsections:
        parts = [f"{number} 1\n{offsets[number]:010d} 00000 n \n" for number in sorted(offsets)]
        return raw("xref\n" + "".join(parts))
    lines = ["0000000000 65535 f \n"]
    for number in range(1, size):
        lines.append(f"{offsets[number]:010d} 00000 n \n" if number in offsets else "0000000000 65535 f \n")
    return raw(f"xref\n0 {size}\n" + "".join(lines))


def end(start, size, trailer="", root="/Root 1 0 R", identity=f"/ID {FIXED_ID}"):
    return raw(f"trailer\n<< /Size {size} {root} {identity} {trailer} >>\nstartxref\n{start}\n%%EOF\n")


def serialize(made, trailer="", version="1.7", root="/Root 1 0 R", identity=f"/ID {FIXED_ID}", prefix=b""):
    """A whole file with a sound cross-reference table."""
    data, offsets = body(made, version, prefix)
    start = len(data)
    return bytes(data) + table(offsets) + end(start, max(offsets) + 1, trailer, root, identity)


def document(trailer="", version="1.7", **parts):
    """A sound document with some parts replaced, as a file."""
    return serialize(objects(**parts), trailer, version)


def update(data, changed, size=None, trailer="", free=()):
    """An incremental update behind a file."""
    previous = int(data.rsplit(b"startxref", 1)[1].split()[0])
    new, offsets = body({number: raw(text) for number, text in changed.items()}, first=data)
    start = len(new)
    entries = "".join(f"{number} 1\n0000000000 00001 f \n" for number in free)
    size = size or max([*offsets, int(re.findall(rb"/Size (\d+)", data)[-1]) - 1]) + 1
    lines = table(offsets, subsections=True) if offsets else b"xref\n" if free else b"xref\n0 0\n"
    return bytes(new) + lines + raw(entries) + end(start, size, f"/Prev {previous} {trailer}")


def nested(opening, closing, depth, core=""):
    return opening * depth + core + closing * depth
