"""Things nested deeper than any stack, and lists that go round."""

from building import Case, document, flate, nested, stream

RULES = ("pdf-too-deep", "pdf-damaged", "pdf-readers-disagree")


def outlines(items, first=101, count=1, last=None):
    return document(
        catalog="/Outlines 100 0 R",
        extra={100: f"<< /Type /Outlines /First {first} 0 R /Last {last or first} 0 R /Count {count} >>", **items})


def item(title, rest):
    return f"<< /Title ({title}) /Dest [4 0 R /Fit] {rest} >>"


def outline_chain(depth):
    items = {101 + level: item("x", f"/Parent {100 + level} 0 R" + (
        f" /First {102 + level} 0 R /Last {102 + level} 0 R /Count 1" if level < depth - 1 else "")) for level in range(depth)}
    return outlines(items)


def outline_row(width):
    items = {101 + at: item(f"{at}", "/Parent 100 0 R" + (f" /Next {102 + at} 0 R" if at < width - 1 else "") + (
        f" /Prev {100 + at} 0 R" if at else "")) for at in range(width)}
    return outlines(items, count=width, last=100 + width)


def cases():
    for depth in (50, 400, 1_000, 100_000):
        expect = "refuse" if depth == 100_000 else "any"
        yield Case(f"deep-arrays-{depth}-page", document(page="/X " + nested("[", "]", depth)), expect, RULES)
        yield Case(f"deep-dicts-{depth}-catalog", document(catalog="/X " + nested("<< /A ", " >>", depth, "1")), expect, RULES)
    yield Case("deep-arrays-info", document("/Info 100 0 R", extra={100: "<< /X " + nested("[", "]", 50_000) + " >>"}), "any", RULES)
    yield Case("deep-arrays-unused", document(extra={100: nested("[", "]", 50_000)}), "any", RULES)
    yield Case("deep-references", document(page="/X 100 0 R", extra={
        100 + level: f"[{101 + level} 0 R]" if level < 20_000 else "1" for level in range(20_001)}), "any", RULES)
    yield Case("deep-reference-dicts", document(catalog="/X 100 0 R", extra={
        100 + level: f"<< /A {101 + level} 0 R >>" if level < 20_000 else "1" for level in range(20_001)}), "any", RULES)
    yield Case("deep-trailer", document("/X " + nested("[", "]", 50_000)), "any", RULES)
    for depth in (100, 1_000, 30_000):
        yield Case(f"outlines-deep-{depth}", outline_chain(depth), "any", RULES)
    yield Case("outlines-wide-20000", outline_row(20_000), "any")
    for name, rest in {
        "next-self": "/Parent 100 0 R /Next 101 0 R", "first-self": "/Parent 100 0 R /First 101 0 R /Last 101 0 R /Count 1",
        "first-root": "/Parent 100 0 R /First 100 0 R /Last 100 0 R /Count 1", "parent-self": "/Parent 101 0 R", "parent-missing": "",
        "count-negative": "/Parent 100 0 R /Count -99999999999", "prev-self": "/Parent 100 0 R /Prev 101 0 R",
        "next-missing": "/Parent 100 0 R /Next 99 0 R", "next-page": "/Parent 100 0 R /Next 4 0 R", "structure": "/Parent 100 0 R /SE 4 0 R",
    }.items():
        yield Case(f"outlines-{name}", outlines({101: item("x", rest)}), "any")
    yield Case("outlines-next-loop", outlines({
        101: item("a", "/Parent 100 0 R /Next 102 0 R"), 102: item("b", "/Parent 100 0 R /Next 101 0 R /Prev 101 0 R")}, count=2, last=102), "any")
    yield Case("outlines-shared-child", outlines({
        101: item("a", "/Parent 100 0 R /Next 102 0 R /First 103 0 R /Last 103 0 R /Count 1"),
        102: item("b", "/Parent 100 0 R /Prev 101 0 R /First 103 0 R /Last 103 0 R /Count 1"), 103: item("c", "/Parent 101 0 R")}, count=4, last=102), "any")
    yield Case("outlines-dag", outlines({101 + level: item("x", (
        f"/Parent {100 + level} 0 R /First {102 + level} 0 R /Last {102 + level} 0 R /Count 1 /Next {102 + level} 0 R")
        if level < 60 else "/Parent 100 0 R") for level in range(61)}), "any")
    yield Case("outlines-first-missing", outlines({}), "any")
    yield Case("outlines-first-null", document(catalog="/Outlines << /First null /Last null >>"), "any")
    yield Case("outlines-number", document(catalog="/Outlines 7"), "any")
    yield Case("outlines-title-long", outlines({101: item("x" * 500_000, "/Parent 100 0 R")}), "any")
    yield Case("outlines-title-missing", outlines({101: "<< /Parent 100 0 R /Dest [4 0 R /Fit] >>"}), "any")
    yield Case("outlines-title-controls", outlines({101: item("\\033]0;x\\007\\r\\n\\000", "/Parent 100 0 R")}), "any")
    yield Case("outlines-title-bad-utf16", outlines({101: item("\\376\\377\\330\\000", "/Parent 100 0 R")}), "any")
    yield Case("outlines-sound", outlines({
        101: item("1. License", "/Parent 100 0 R /Next 102 0 R"), 102: item("2. Fees", "/Parent 100 0 R /Prev 101 0 R")}, count=2, last=102), "accept")
    yield from name_trees()


def name_trees():
    for name, extra in {
        "loop-self": {100: "<< /Kids [100 0 R] >>"},
        "loop-two": {100: "<< /Kids [101 0 R] >>", 101: "<< /Kids [100 0 R] /Limits [(a) (b)] >>"},
        "dag": {100 + level: f"<< /Kids [{101 + level} 0 R {101 + level} 0 R] /Limits [(a) (a)] >>" for level in range(40)} | {
            140: "<< /Names [(a) [4 0 R /Fit]] /Limits [(a) (a)] >>"},
        "deep-1000": {100 + level: f"<< /Kids [{101 + level} 0 R] /Limits [(a) (a)] >>" for level in range(1000)} | {
            1100: "<< /Names [(a) [4 0 R /Fit]] /Limits [(a) (a)] >>"},
        "deep-30000": {100 + level: f"<< /Kids [{101 + level} 0 R] /Limits [(a) (a)] >>" for level in range(30_000)} | {
            30_100: "<< /Names [(a) [4 0 R /Fit]] /Limits [(a) (a)] >>"},
        "unsorted": {100: "<< /Names [(b) [4 0 R /Fit] (a) [4 0 R /Fit]] >>"},
        "duplicate": {100: "<< /Names [(a) [4 0 R /Fit] (a) [4 0 R /XYZ 0 0 0]] >>"},
        "odd-length": {100: "<< /Names [(a)] >>"}, "limits-wrong": {100: "<< /Kids [101 0 R] >>", 101: "<< /Limits [(z) (y)] /Names [(a) [4 0 R /Fit]] >>"},
        "keys-garbage": {100: "<< /Names [7 [4 0 R /Fit] /N [4 0 R /Fit]] >>"}, "kids-garbage": {100: "<< /Kids [7 (x) null] >>"},
        "names-and-kids": {100: "<< /Names [(a) [4 0 R /Fit]] /Kids [100 0 R] >>"}, "number": {100: "7"},
        "values-garbage": {100: "<< /Names [(a) 7 (b) (c) (d) null] >>"}, "value-loop": {100: "<< /Names [(a) (b) (b) (a)] >>"},
        "10000-names": {100: "<< /Names [" + " ".join(f"(n{at:05d}) [4 0 R /Fit]" for at in range(10_000)) + "] >>"},
    }.items():
        link = "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest (a) >>]"
        yield Case(f"names-{name}", document(catalog="/Names << /Dests 100 0 R >>", page=link, extra=extra), "any", RULES)
