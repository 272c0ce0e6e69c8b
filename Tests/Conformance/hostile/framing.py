"""Around the objects: headers, polyglots, tails, truncation, cross-reference tables, trailers, updates, linearization."""

import io
import struct
import zipfile
import zlib

import pikepdf

from building import HELLO, Case, body, document, end, objects, page_number, raw, serialize, stream, table, update

DAMAGED = ("pdf-damaged", "pdf-header", "pdf-trailing-data", "pdf-readers-disagree", "file-kind", "file-extension", "pdf-no-pages")


def cases():
    yield from heads()
    yield from tails()
    yield from truncations()
    yield from tables()
    yield from trailers()
    yield from updates()
    yield from linearized()


def heads():
    sound = document()
    for name, prefix in {
        "one-byte": b"\n", "bom": b"\xef\xbb\xbf", "500-bytes": b"#" * 500, "2000-bytes": b"x" * 2000, "html": b"<html><script>1</script><!--",
        "gif": b"GIF89a", "shell": b"#!/bin/sh\nexit\n", "elf": b"\x7fELF" + bytes(60), "nul": b"\0",
    }.items():
        # Offsets that count from the start of the file, so that a lenient reader finds everything.
        yield Case(f"before-{name}", serialize(objects(), prefix=prefix), "refuse", DAMAGED)
        yield Case(f"before-{name}-shifted", prefix + sound, "refuse", DAMAGED)
    for version in ("1.0", "1.9", "2.0", "3.0", "9.9", "", "abc", "1.7.3"):
        yield Case(f"version-{version or 'none'}", document(version=version), "accept" if version in ("1.0", "2.0") else "any", DAMAGED)
    yield Case("catalog-version-odd", document(catalog="/Version /9.9 /Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 99 >> >>"), "any")
    yield Case("header-postscript", sound.replace(b"%PDF-1.7", b"%!PS-Adobe-3.0 PDF-1.7"), "refuse", DAMAGED)
    yield Case("header-twice", sound.replace(b"%PDF-1.7\n", b"%PDF-1.7\n%PDF-1.4\n"), "any", DAMAGED)
    yield Case("header-only", b"%PDF-1.7\n", "refuse", DAMAGED)
    yield Case("empty", b"", "refuse")
    yield Case("text", b"1. License. This is no PDF.\n" * 20, "refuse")
    yield Case("random", bytes((i * 197 + (i >> 5) * 31) % 256 for i in range(20_000)), "refuse")
    yield Case("header-then-random", b"%PDF-1.7\n" + bytes((i * 197 + (i >> 5) * 31) % 256 for i in range(20_000)), "refuse", DAMAGED)
    yield Case("carriage-returns", sound.replace(b"\n", b"\r"), "any", DAMAGED)


def zipped():
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr(zipfile.ZipInfo("terms.txt", (2025, 1, 1, 0, 0, 0)), "other terms")
    return kept.getvalue()


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"tEXt", b"pdf\0" + document()) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def tails():
    sound = document()
    for name, tail, expect in [
        ("newlines", b"\n\n\r\n", "accept"), ("spaces", b"   ", "any"), ("one-byte", b"x", "refuse"), ("nul", b"\0" * 512, "any"),
        ("100-kilobytes", b"A" * 100_000, "refuse"), ("html", b"<script>alert(1)</script>", "refuse"), ("second-pdf", document(pages=2), "any"),
        ("zip", zipped(), "refuse"), ("eof-mark", b"%%EOF\n", "any"), ("comment", b"% a comment\n", "any"), ("objects", b"90 0 obj\n<< >>\nendobj\n", "refuse"),
    ]:
        yield Case(f"after-{name}", sound + tail, expect, DAMAGED)
    yield Case("polyglot-zip", document(extra={100: stream(zipped())}), "any", DAMAGED)
    yield Case("polyglot-png", png(), "refuse", DAMAGED)
    yield Case("polyglot-html-inside", document(extra={100: stream(b"<html><body onload=alert(1)>")}), "any")
    yield Case("polyglot-html-comment", sound.replace(b"%\xe2\xe3\xcf\xd3\n", b"%<html><script>alert(1)</script>\n"), "any", DAMAGED)
    yield Case("eof-missing", sound.replace(b"%%EOF\n", b""), "any", DAMAGED)
    yield Case("eof-no-line-end", sound.rstrip(b"\n"), "accept")


def truncations():
    sound = document(pages=3, content=HELLO * 20, catalog="/Outlines 100 0 R", extra={100: "<< /Type /Outlines /Count 0 >>"})
    for percent in (1, 3, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98):
        yield Case(f"cut-{percent:02d}-percent", sound[: len(sound) * percent // 100], "refuse", DAMAGED)
    for back in (1, 3, 7, 12, 20, 40, 120):
        yield Case(f"cut-{back}-bytes", sound[:-back], "any" if back < 7 else "refuse", DAMAGED)
    yield Case("cut-in-the-middle", sound[:400] + sound[900:], "refuse", DAMAGED)
    for position in (20, 150, 400, 900):
        broken = bytearray(sound)
        broken[position:position + 16] = bytes(16)
        yield Case(f"zeros-at-{position}", bytes(broken), "any", DAMAGED)


def with_start(value):
    data, tail = document().rsplit(b"startxref\n", 1)
    return data + b"startxref\n" + raw(str(value)) + b"\n%%EOF\n"


def tables():
    for name, value in {
        "zero": 0, "negative": -1, "past-end": 999_999, "past-32-bits": 2**32 + 9, "past-64-bits": 10**25, "text": "xyz", "one-off": None, "empty": "",
    }.items():
        start = int(document().rsplit(b"startxref", 1)[1].split()[0])
        yield Case(f"startxref-{name}", with_start(start + 1 if name == "one-off" else value), "refuse", DAMAGED)
    yield Case("startxref-missing", document().replace(b"startxref", b"startover"), "refuse", DAMAGED)
    yield Case("startxref-twice", document().replace(b"startxref\n", b"startxref\n0\n%%EOF\nstartxref\n"), "any", DAMAGED)
    data, offsets = body(objects())
    start, size = len(data), max(offsets) + 1
    wrong = dict(offsets)
    variants = {
        "missing": b"", "offset-off-by-one": table({**wrong, 4: wrong[4] + 1}), "offset-zero": table({**wrong, 4: 0}),
        "offset-past-end": table({**wrong, 4: 9_999_999_999}), "cross-linked": table({**wrong, 4: wrong[3]}),
        "all-the-same": table({number: wrong[1] for number in wrong}), "swapped": table({**wrong, 1: wrong[2], 2: wrong[1]}),
        "into-stream": table({**wrong, 4: wrong[5] + 40}), "19-byte-lines": table(wrong).replace(b" \n", b"\n"),
        "letters": table(wrong).replace(b"00000 n", b"00000 q"), "count-high": table(wrong).replace(b"0 6", b"0 60"),
        "count-huge": table(wrong).replace(b"0 6", b"0 2147483647"), "count-low": table(wrong).replace(b"0 6", b"0 2"),
        "count-negative": table(wrong).replace(b"0 6", b"0 -6"), "starts-at-1": table(wrong).replace(b"xref\n0 6", b"xref\n1 6"),
        "start-huge": table(wrong).replace(b"xref\n0 6", b"xref\n2147483640 6"), "generation-wrong": table(wrong).replace(b"00000 n", b"00007 n"),
        "page-free": table({number: place for number, place in wrong.items() if number != 4}), "spaces": table(wrong).replace(b" 00000", b"   00000"),
        "twice": table(wrong) + table(wrong)[5:], "root-free": table({number: place for number, place in wrong.items() if number != 1}),
    }
    for name, lines in variants.items():
        yield Case(f"xref-{name}", bytes(data) + lines + end(start, size), "any", DAMAGED)


def trailers():
    made = objects()
    for name, options in {
        "root-missing": {"root": ""}, "root-number": {"root": "/Root 7"}, "root-unknown": {"root": "/Root 99 0 R"}, "root-page": {"root": "/Root 4 0 R"},
        "root-stream": {"root": "/Root 5 0 R"}, "root-direct": {"root": "/Root << /Type /Catalog /Pages 2 0 R >>"}, "root-null": {"root": "/Root null"},
        "root-twice": {"root": "/Root 99 0 R /Root 1 0 R"}, "id-missing": {"identity": ""}, "id-garbage": {"identity": "/ID 7"}, "id-short": {"identity": "/ID [()]"},
        "info-missing": {"trailer": "/Info 99 0 R"}, "info-page": {"trailer": "/Info 4 0 R"}, "info-garbage": {"trailer": "/Info (x)"},
        "prev-self": {"trailer": "/Prev 700"}, "prev-negative": {"trailer": "/Prev -1"}, "prev-huge": {"trailer": f"/Prev {10**20}"},
        "prev-name": {"trailer": "/Prev /X"}, "prev-zero": {"trailer": "/Prev 0"}, "size-huge": {"trailer": "/Size 2147483647"}, "size-zero": {"trailer": "/Size 0"},
        "encrypt-null": {"trailer": "/Encrypt null"}, "unknown-keys": {"trailer": "/X << /Y [1 2] >> /DocChecksum /ABC"},
    }.items():
        yield Case(f"trailer-{name}", serialize(made, **options), "any", DAMAGED)
    sound = document()
    start = int(sound.rsplit(b"startxref", 1)[1].split()[0])
    loop = serialize(made, trailer=f"/Prev {start}")
    yield Case("trailer-prev-loop", loop, "refuse", DAMAGED)
    second = update(sound, {100: "<< >>"})
    later = int(second.rsplit(b"startxref", 1)[1].split()[0])
    pad = b"/ID " + b"["
    yield Case("trailer-prev-loop-two", second.replace(pad, raw(f"/Prev {later} ") + pad, 1), "any", DAMAGED)
    yield Case("trailer-keyword-missing", sound.replace(b"trailer\n", b""), "refuse", DAMAGED)
    yield Case("trailer-broken", sound.replace(b"trailer\n<<", b"trailer\n<"), "refuse", DAMAGED)


def updates():
    sound = document(pages=2)
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {0} {0}] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>"
    data = sound
    for round in range(5):
        data = update(data, {4: page.format(300 + round)})
    yield Case("update-five-pages", data, "accept")
    yield Case("update-contents", update(sound, {5: stream(HELLO.replace(b"Terms", b"Other"))}), "accept")
    yield Case("update-adds-page", update(sound, {2: "<< /Type /Pages /Kids [4 0 R 6 0 R 100 0 R] /Count 3 >>", 100: page.format(400)}), "accept")
    yield Case("update-removes-page", update(sound, {2: "<< /Type /Pages /Kids [4 0 R] /Count 1 >>"}, free=(6,)), "accept")
    yield Case("update-frees-used-page", update(sound, {}, free=(6,)), "refuse", DAMAGED)
    # Poppler finds what was withdrawn, and shows it.
    yield Case("update-frees-contents", update(sound, {}, free=(5,)), "refuse", ("pdf-page-changed",))
    yield Case("update-frees-font", update(sound, {}, free=(3,)), "refuse", ("pdf-page-changed",))
    yield Case("update-frees-unused", update(update(sound, {100: "<< >>"}), {}, free=(100,)), "accept")
    yield Case("update-frees-catalog", update(sound, {}, free=(1,)), "refuse", DAMAGED)
    yield Case("update-adds-script", update(sound, {1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (1) >> >>"}), "accept")
    yield Case("update-hides-script", update(
        document(catalog="/OpenAction << /S /JavaScript /JS (1) >>"), {1: "<< /Type /Catalog /Pages 2 0 R >>"}), "accept")
    yield Case("update-empty", update(sound, {}), "accept")
    many = sound
    for round in range(300):
        many = update(many, {100: f"<< /Round {round} >>"})
    yield Case("update-300-times", many, "any")
    yield Case("update-new-root", update(sound, {100: "<< /Type /Catalog /Pages 101 0 R >>", 101: "<< /Type /Pages /Kids [6 0 R] /Count 1 >>"},
                                         trailer="/Root 100 0 R"), "any", DAMAGED)
    yield Case("update-text-between", update(sound + b"not an object\n", {100: "<< >>"}), "any", DAMAGED)


def linearized():
    kept = io.BytesIO()
    with pikepdf.open(io.BytesIO(document(pages=4))) as pdf:
        pdf.save(kept, linearize=True, static_id=True)
    data = kept.getvalue()
    yield Case("linearized", data, "accept")
    yield Case("linearized-length-wrong", data.replace(b"/L ", b"/L 9", 1), "any", DAMAGED)
    yield Case("linearized-updated", update(data, {100: "<< >>"}, trailer=""), "any", DAMAGED)
    yield Case("linearized-hint-garbage", data.replace(b"/H [", b"/H [9", 1), "any", DAMAGED)
    yield Case("linearized-cut", data[: len(data) // 2], "refuse", DAMAGED)
    yield Case("linearized-fake", document(extra={100: "<< /Linearized 1 /L 99 /H [1 1] /O 4 /E 1 /N 1 /T 1 >>"}), "any")
