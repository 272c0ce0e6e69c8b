"""Odd tokens, names, strings, numbers and references; catalog entries that nobody expects."""

from building import HELLO, Case, document, objects, raw, serialize, stream

RULES = ("pdf-damaged", "pdf-readers-disagree", "pdf-stray-reference")


def cases():
    for name, text in {
        "name-not-utf-8": b"/X /\xff\xfe\x80", "name-nul": b"/X /A#00B", "name-hash-alone": b"/X /A# /Y /B#G1", "name-empty": b"/ /  /X /", "name-127": b"/X /" + b"N" * 127, "name-1000": b"/X /" + b"N" * 1000,
        "name-100000": b"/" + b"K" * 100_000 + b" /" + b"N" * 100_000, "string-1m": b"/X (" + b"s" * 1_000_000 + b")", "string-parens": b"/X (a(b(c)d)e)", "string-octal": b"/X (\\777\\8\\1)", "string-nul": b"/X (a\0b)",
        "string-hex-odd": b"/X <414>", "string-hex-garbage": b"/X <zz41 42>", "string-line-ends": b"/X (a\r\nb\\\rc)", "string-parens-10000": b"/X (" + b"(" * 10_000 + b")" * 10_000 + b")", "number-plus-minus": b"/X +-1", "number-double-minus": b"/X --5",
        "number-exponent": b"/X 1e5", "number-hex": b"/X 0x10", "number-past-64-bits": b"/X " + b"9" * 40, "number-long-real": b"/X 0." + b"3" * 5000, "number-dots": b"/X 1.2.3", "number-dot": b"/X .", "number-sign": b"/X +", "keyword-unknown": b"/X yes",
        "keyword-case": b"/X True /Y NULL", "key-twice": b"/X 1 /X 2", "key-type-twice": b"/Type /Font", "key-number": b"7 /X", "key-without-value": b"/X", "value-reference-bare": b"/X R", "value-reference-zero": b"/X 0 0 R",
        "value-reference-generation": b"/X 4 65535 R", "value-reference-huge": b"/X 2147483647 0 R", "value-reference-negative": b"/X -4 0 R", "value-reference-past-32-bits": b"/X 4294967300 0 R", "comment-inside": b"/X % (((\n 1", "array-unclosed": b"/X [1 2",
        "dictionary-unclosed": b"/X << /Y 1", "array-closed-twice": b"/X [1]]", "brace": b"/X { 1 2 add }", "controls": b"/X (\x1b[31mred\x07)", "procedure": b"/X <</Y<</Z[<</A(b)>>]>>>>",
    }.items():
        body = raw("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R ") + text + b"\n>>"
        yield Case(f"syntax-{name}", serialize(objects() | {4: body}), "any", RULES)
    yield from references()
    yield from catalog()


def references():
    for name, extra in {
        "itself": {100: "100 0 R"}, "two": {100: "101 0 R", 101: "100 0 R"}, "to-integer": {100: "7"}, "stream-for-dictionary": {100: stream("x")},
        "chain-1000": {100 + at: f"{101 + at} 0 R" for at in range(1000)}, "missing": {},
    }.items():
        yield Case(f"reference-{name}-resources", document(page="/Resources 100 0 R", extra=extra), "any", RULES)
        yield Case(f"reference-{name}-contents", document(page="/Contents 100 0 R", extra=extra), "any", RULES)
    sound = objects()
    for name, change in {
        "endobj-missing": lambda data: data.replace(b"\nendobj\n5 0 obj", b"\n5 0 obj", 1), "obj-twice": lambda data: data.replace(b"4 0 obj\n", b"4 0 obj 4 0 obj\n", 1).replace(b"\nendobj\n5", b"endob\n5", 1),
        "number-mismatch": lambda data: data.replace(b"4 0 obj", b"9 0 obj", 1), "generation-mismatch": lambda data: data.replace(b"4 0 obj", b"4 7 obj", 1), "keyword-broken": lambda data: data.replace(b"4 0 obj", b"4 0 obx", 1),
        "number-negative": lambda data: data.replace(b"4 0 obj", b"-4 0 ob", 1), "body-empty": lambda data: data, "all-endobj-missing": lambda data: data.replace(b"endobj", b"      "),
    }.items():
        made = sound | {4: b""} if name == "body-empty" else sound
        yield Case(f"object-{name}", change(serialize(made)), "any", RULES)
    yield Case("object-twice", serialize(sound).replace(b"xref\n", b"4 0 obj\n<< /Type /Page >>\nendobj\nxref\n", 1), "any", RULES)
    yield Case("object-unused-10000", document(extra={100 + at: "<< /Unused true >>" for at in range(10_000)}), "accept")
    yield Case("object-stray-page", document(extra={100: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"}), "any", RULES)
    yield Case("reference-to-other-page", document(pages=2, page=lambda index: "/X 6 0 R" if index == 0 else ""), "any", RULES)
    yield Case("reference-to-catalog", document(page="/X 1 0 R"), "any", RULES)
    yield Case("reference-to-tree", document(resources="/Font << /F1 3 0 R >> /X 2 0 R"), "any", RULES)
    yield Case("reference-page-as-private-data", document(page="/PieceInfo << /X << /Private [100 0 R] /LastModified (D:2025) >> >>", extra={
        100: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>"}), "any", RULES)


def catalog():
    xml = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">{}</x:xmpmeta>'
    for name, entry, extra in [
        ("metadata-not-xml", "/Metadata 100 0 R", {100: stream("<<<", "/Type /Metadata /Subtype /XML")}), ("metadata-sound", "/Metadata 100 0 R", {100: stream(xml.format(""), "/Type /Metadata /Subtype /XML")}),
        ("metadata-external-entity", "/Metadata 100 0 R", {100: stream('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', "/Type /Metadata /Subtype /XML")}), ("metadata-number", "/Metadata 7", {}),
        ("language-garbage", "/Lang 7", {}), ("language-long", "/Lang (" + "x" * 10_000 + ")", {}), ("full-screen", "/PageMode /FullScreen /PageLayout /TwoColumnLeft", {}), ("preferences", "/ViewerPreferences << /HideMenubar true /HideToolbar true /PrintScaling /None >>", {}),
        ("preferences-itself", "/ViewerPreferences 100 0 R", {100: "<< /Enforce 100 0 R >>"}), ("threads-loop", "/Threads [100 0 R]", {100: "<< /F 101 0 R >>", 101: "<< /T 100 0 R /N 101 0 R /V 101 0 R /P 4 0 R /R [0 0 9 9] >>"}),
        ("threads-garbage", "/Threads 7", {}), ("output-intents", "/OutputIntents [<< /S /GTS_PDFA1 /OutputConditionIdentifier (x) /DestOutputProfile 99 0 R >>]", {}), ("spider", "/SpiderInfo << /V 1.0 >>", {}), ("legal", "/Legal << /JavaScriptActions 0 >>", {}),
        ("parts", "/DPartRoot << /DPartRootNode 100 0 R >>", {100: "<< /Type /DPart /DParts [[100 0 R]] >>"}), ("pages-twice", "/Pages 2 0 R", {}), ("itself", "/X 1 0 R", {}), ("extensions-loop", "/Extensions 1 0 R", {}),
        ("names-number", "/Names 7", {}), ("names-templates", "/Names << /Templates << /Names [(t) 100 0 R] >> >>", {100: "<< /Type /Template /MediaBox [0 0 9 9] >>"}), ("names-pages", "/Names << /Pages << /Names [(p) 4 0 R] >> >>", {}),
        ("dests-loop", "/Dests 100 0 R", {100: "<< /a 100 0 R >>"}), ("dests-number", "/Dests 7", {}), ("dests-10000", "/Dests << " + " ".join(f"/n{at} [4 0 R /Fit]" for at in range(10_000)) + " >>", {}),
    ]:
        yield Case(f"catalog-{name}", document(catalog=entry, extra=extra), "any", RULES)
    for name, text in {
        "controls": "<< /Title (\\033]0;owned\\007) /Author (\\000) >>", "utf-16-broken": "<< /Title <FEFFD800> >>", "long": "<< /Title (" + "t" * 1_000_000 + ") >>", "dates": "<< /CreationDate (D:99999999999999Z) /ModDate 7 >>",
        "itself": "<< /Title 100 0 R /X 100 0 R >>", "stream": stream("x"), "trapped": "<< /Trapped /Maybe >>",
    }.items():
        yield Case(f"info-{name}", document("/Info 100 0 R", extra={100: text}), "any", RULES)
