"""Object streams and cross-reference streams, sound and unsound."""

from building import Case, FIXED_ID, body, document, flate, objects, raw, serialize, stream, table, end


def pack(members, entries="", count=None, first=None):
    """An object stream with some objects, number -> text."""
    header, contents = [], b""
    for number, text in members.items():
        header.append(f"{number} {len(contents)}")
        contents += raw(text) + b"\n"
    index = raw(" ".join(header) + " ")
    count, first = len(members) if count is None else count, len(index) if first is None else first
    return flate(index + contents, f"/Type /ObjStm /N {count} /First {first} {entries}")


def with_streams(made, packed, packs, widths=(1, 4, 2), index=None, size=None, trailer="", entries=None):
    """A file with a cross-reference stream. `packed` is number -> (object stream, index in it)."""
    number = max([*made, *packed, *packs]) + 1
    data, offsets = body({**made, **packs}, "1.7")
    start = len(data)
    offsets[number] = start
    rows = []
    for each in range(number + 1):
        if each in packed:
            rows.append((2, *packed[each]))
        elif each in offsets:
            rows.append((1, offsets[each], 0))
        else:
            rows.append((0, 0, 65535))
    rows = entries(rows) if entries else rows
    table_data = b"".join(
        (value & (256**width - 1)).to_bytes(width, "big") for row in rows for value, width in zip(row, widths) if width)
    head = (
        f"/Type /XRef /Size {size or number + 1} /W [{' '.join(map(str, widths))}] {index or ''} "
        f"/Root 1 0 R /ID {FIXED_ID} {trailer}")
    return bytes(data) + raw(f"{number} 0 obj\n") + flate(table_data, head) + raw(f"\nendobj\nstartxref\n{start}\n%%EOF\n")


def packed_document(entries="", count=None, first=None, extra=None, **options):
    """A sound document whose catalog, tree, font and page lie in an object stream."""
    made = objects(**(extra or {}))
    inside = {number: made.pop(number) for number in (1, 2, 3, 4)}
    packs = {50: pack(inside, entries, count, first)}
    return with_streams(made, {number: (50, at) for at, number in enumerate(inside)}, packs, **options)


def looping_pack():
    made = objects()
    inside = {number: made.pop(number) for number in (1, 2, 3, 4)}
    return with_streams(made, {**{number: (50, at) for at, number in enumerate(inside)}, 50: (50, 0)}, {51: pack(inside)})


def pack_in_pack():
    made = objects()
    inside = {number: made.pop(number) for number in (1, 2, 3, 4)}
    return with_streams(
        made, {**{number: (50, at) for at, number in enumerate(inside)}, 50: (51, 0)}, {51: pack({50: pack(inside)})})


def hybrid(hidden, stream_offset=None):
    """A table for old readers and a stream for new ones, which has the objects in `hidden`."""
    made = objects(extra={100: "<< /Old true >>"})
    data, offsets = body({**made, 60: pack(hidden)}, "1.5")
    rows = b"".join(bytes([2, 0, 60, index]) for index in range(len(hidden)))
    numbers = " ".join(f"{number} 1" for number in hidden)
    place = len(data)
    data += raw("61 0 obj\n") + flate(rows, f"/Type /XRef /Size 101 /W [1 2 1] /Index [{numbers}] /Root 1 0 R") + b"\nendobj\n"
    for number in hidden:
        offsets.pop(number, None)
    start = len(data)
    prev = place if stream_offset is None else stream_offset
    return bytes(data) + table(offsets, size=101) + end(start, 101, f"/XRefStm {prev}")


def cases():
    yield Case("objstm-sound", packed_document(), "accept")
    yield Case("objstm-count-too-big", packed_document(count=9), "any", ("pdf-damaged",))
    yield Case("objstm-count-too-small", packed_document(count=1), "any", ("pdf-damaged",))
    yield Case("objstm-count-huge", packed_document(count=2_000_000_000), "any", ("pdf-damaged",))
    yield Case("objstm-count-negative", packed_document(count=-1), "refuse", ("pdf-damaged",))
    yield Case("objstm-first-wrong", packed_document(first=3), "refuse", ("pdf-damaged",))
    yield Case("objstm-first-behind-end", packed_document(first=99999), "refuse", ("pdf-damaged",))
    yield Case("objstm-first-negative", packed_document(first=-5), "refuse", ("pdf-damaged",))
    yield Case("objstm-extends-itself", packed_document("/Extends 50 0 R"), "any")
    yield Case("objstm-extends-missing", packed_document("/Extends 77 0 R"), "any")
    yield Case("objstm-in-itself", looping_pack(), "refuse", ("pdf-damaged",))
    yield Case("objstm-in-objstm", pack_in_pack(), "refuse", ("pdf-damaged",))
    yield Case("xref-stream-sound", with_streams(objects(), {}, {}), "accept")
    for name, widths in {
        "zero": (0, 0, 0), "wide": (9, 9, 9), "no-type": (0, 4, 2), "narrow": (1, 1, 1), "huge": (1, 40, 2),
        "four": (1, 4, 2, 1),
    }.items():
        yield Case(f"xref-stream-widths-{name}", with_streams(objects(), {}, {}, widths=widths), "any")
    for name, text in {
        "negative": "[-5 10]", "odd": "[0 5 7]", "huge": "[0 2147483647]", "overlap": "[0 10 2 10]", "not-array": "7",
        "high": "[2147483640 7]",
    }.items():
        yield Case(f"xref-stream-index-{name}", with_streams(objects(), {}, {}, index=f"/Index {text}"), "any")
    for name, size in {"huge": 2147483647, "small": 2, "past-64-bits": 10**25, "negative": -1}.items():
        yield Case(f"xref-stream-size-{name}", with_streams(objects(), {}, {}, size=size), "any")
    yield Case(
        "xref-stream-types-unknown",
        with_streams(objects(), {}, {}, entries=lambda rows: [(7, *row[1:]) for row in rows]), "any")
    yield Case(
        "xref-stream-prev-itself", with_streams(objects(), {}, {}, trailer="/Prev 600"), "any", ("pdf-damaged",))
    yield Case("hybrid-sound", hybrid({100: "<< /New true >>"}), "any")
    yield Case(
        "hybrid-other-page",
        hybrid({4: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>"}), "any")
    yield Case("hybrid-stream-missing", hybrid({100: "<< >>"}, 999999), "any", ("pdf-damaged",))
    yield Case("hybrid-stream-in-header", hybrid({100: "<< >>"}, 0), "any", ("pdf-damaged",))
    yield Case(
        "objstm-hides-javascript",
        packed_document(extra={"catalog": "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"}), "accept")
