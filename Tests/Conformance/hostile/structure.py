"""Structure trees that loop, point at nothing, or number their parents wrongly."""

from building import HELLO, Case, document, stream

RULES = ("pdf-tagged", "pdf-damaged", "pdf-too-deep", "pdf-structure")
MARKED = b"/P << /MCID 0 >> BDC " + HELLO + b"EMC\n"
PAGE = "/StructParents 0 /Tabs /S"


def tagged(root, extra, page=PAGE, catalog="/MarkInfo << /Marked true >> /Lang (en)", pages=1):
    return document(pages=pages, catalog=f"{catalog} /StructTreeRoot 100 0 R", page=page, content=MARKED, extra={100: f"<< /Type /StructTreeRoot {root} >>", **extra})


ROOT = "/K 101 0 R /ParentTree 110 0 R /ParentTreeNextKey 1"
SOUND = {
    101: "<< /Type /StructElem /S /Document /P 100 0 R /K [102 0 R] >>", 102: "<< /Type /StructElem /S /P /P 101 0 R /Pg 4 0 R /K 0 >>",
    110: "<< /Nums [0 [102 0 R]] >>",
}


def cases():
    yield Case("structure-sound", tagged(ROOT, SOUND), "accept", RULES)
    for name, text in {
        "kids-itself": "<< /S /P /P 101 0 R /Pg 4 0 R /K [102 0 R] >>", "kids-parent": "<< /S /P /P 101 0 R /Pg 4 0 R /K [101 0 R 0] >>", "kids-root": "<< /S /P /P 101 0 R /K 100 0 R >>",
        "parent-itself": "<< /S /P /P 102 0 R /Pg 4 0 R /K 0 >>", "parent-missing": "<< /S /P /Pg 4 0 R /K 0 >>", "page-missing": "<< /S /P /P 101 0 R /Pg 99 0 R /K 0 >>", "type-missing": "<< /P 101 0 R /Pg 4 0 R /K 0 >>",
        "kid-negative": "<< /S /P /P 101 0 R /Pg 4 0 R /K -7 >>", "kid-huge": "<< /S /P /P 101 0 R /Pg 4 0 R /K 2147483647 >>", "kid-garbage": "<< /S /P /P 101 0 R /Pg 4 0 R /K [(x) /N true null 1.5] >>",
        "object-missing": "<< /S /Link /P 101 0 R /Pg 4 0 R /K << /Type /OBJR /Obj 99 0 R >> >>", "object-page": "<< /S /Link /P 101 0 R /Pg 4 0 R /K << /Type /OBJR /Obj 4 0 R >> >>",
        "mcr-stream": "<< /S /P /P 101 0 R /K << /Type /MCR /Pg 4 0 R /MCID 0 /Stm 99 0 R >> >>", "attributes-loop": "<< /S /P /P 101 0 R /Pg 4 0 R /K 0 /A 111 0 R >>", "class-unknown": "<< /S /P /P 101 0 R /Pg 4 0 R /K 0 /C /Nope >>",
        "role-unknown": "<< /S /Blink /P 101 0 R /Pg 4 0 R /K 0 >>", "same-kid-twice": "<< /S /P /P 101 0 R /Pg 4 0 R /K [0 0 0] >>", "namespace-missing": "<< /S /P /NS 99 0 R /P 101 0 R /Pg 4 0 R /K 0 >>",
        "alternate-long": "<< /S /Figure /P 101 0 R /Pg 4 0 R /K 0 /Alt (" + "x" * 300_000 + ") >>", "number": "7", "stream": stream("x"), "reference-loop": "<< /S /P /P 101 0 R /Pg 4 0 R /K 0 /Ref [102 0 R] >>",
    }.items():
        yield Case(f"structure-{name}", tagged(ROOT, {**SOUND, 102: text, 111: "[111 0 R]"}), "any", RULES)
    for name, nums in {
        "empty": "<< /Nums [] >>", "itself": "<< /Kids [110 0 R] >>", "missing": None, "negative-keys": "<< /Nums [-1 [102 0 R] 0 [102 0 R]] >>", "huge-keys": "<< /Nums [0 [102 0 R] 99999999999 102 0 R] >>",
        "duplicate-keys": "<< /Nums [0 [102 0 R] 0 [101 0 R]] >>", "unsorted": "<< /Nums [5 102 0 R 0 [102 0 R]] >>", "odd-length": "<< /Nums [0] >>", "values-garbage": "<< /Nums [0 (x)] >>", "values-missing": "<< /Nums [0 [99 0 R null]] >>",
        "limits-wrong": "<< /Kids [<< /Limits [9 3] /Nums [0 [102 0 R]] >>] >>", "number": "7", "value-long": "<< /Nums [0 [" + "102 0 R " * 100_000 + "]] >>", "names": "<< /Names [(a) 102 0 R] >>",
    }.items():
        yield Case(f"parent-tree-{name}", tagged(ROOT, {**SOUND, 110: nums}), "any", RULES)
    for name, entry in {
        "role-map-itself": "/RoleMap << /Note /Note /A /B /B /A /P /P >>", "role-map-loop": "/RoleMap << /P /Q /Q /R /R /P >>", "role-map-garbage": "/RoleMap << /P 7 /Q (x) /R null >>", "role-map-number": "/RoleMap 7",
        "role-map-standard": "/RoleMap << /P /H1 >>", "role-map-10000": "/RoleMap << " + " ".join(f"/R{at} /P" for at in range(10_000)) + " >>", "class-map-itself": "/ClassMap 112 0 R", "id-tree-loop": "/IDTree 113 0 R",
        "next-key-low": "/ParentTreeNextKey 0", "next-key-garbage": "/ParentTreeNextKey (x)", "namespaces-loop": "/Namespaces [114 0 R]", "associated": "/AF [99 0 R]",
    }.items():
        yield Case(f"structure-{name}", tagged(f"{ROOT} {entry}", {
            **SOUND, 112: "<< /A 112 0 R >>", 113: "<< /Kids [113 0 R] >>", 114: "<< /Type /Namespace /NS (x) /RoleMapNS << /P [/P 114 0 R] >> >>"}), "any", RULES)
    for name, page in {
        "parents-missing": "", "parents-negative": "/StructParents -1", "parents-huge": "/StructParents 2147483647", "parents-garbage": "/StructParents (x)", "parents-unknown": "/StructParents 5", "parent-and-parents": "/StructParents 0 /StructParent 0",
    }.items():
        yield Case(f"structure-page-{name}", tagged(ROOT, SOUND, page), "any", RULES)
    yield Case("structure-pages-share-parents", tagged(ROOT, SOUND, pages=2), "any", RULES)
    for name, root in {"kids-missing": "/ParentTree 110 0 R", "kids-number": "/K 7", "kids-itself": "/K 100 0 R", "empty": ""}.items():
        yield Case(f"structure-root-{name}", tagged(root, SOUND), "any", RULES)
    yield Case("structure-marked-without-tree", document(catalog="/MarkInfo << /Marked true >>", content=MARKED), "any", RULES)
    yield Case("structure-tree-not-marked", tagged(ROOT, SOUND, catalog=""), "any", RULES)
    yield Case("structure-tree-null", document(catalog="/StructTreeRoot null /MarkInfo << /Marked true /Suspects true >>"), "any", RULES)
    for depth in (200, 2_000, 20_000):
        chain = {101 + at: f"<< /S /Div /P {100 + at} 0 R /K {102 + at} 0 R >>" for at in range(depth)}
        chain[101 + depth] = f"<< /S /P /P {100 + depth} 0 R /Pg 4 0 R /K 0 >>"
        number = 200 + depth
        yield Case(f"structure-deep-{depth}", tagged(f"/K 101 0 R /ParentTree {number} 0 R", {**chain, number: f"<< /Nums [0 [{101 + depth} 0 R]] >>"}), "any", RULES)
    dag = {101 + at: f"<< /S /Div /P {100 + at} 0 R /K [{102 + at} 0 R {102 + at} 0 R] >>" for at in range(40)} | {141: "<< /S /P /P 140 0 R /Pg 4 0 R /K 0 >>", 150: "<< /Nums [0 [141 0 R]] >>"}
    yield Case("structure-dag", tagged("/K 101 0 R /ParentTree 150 0 R", dag), "any", RULES)
    wide = {200 + at: "<< /S /P /P 101 0 R /Pg 4 0 R /K 0 >>" for at in range(20_000)}
    yield Case("structure-wide", tagged(ROOT, {**SOUND, **wide, 101: "<< /S /Document /P 100 0 R /K [102 0 R " + " ".join(f"{n} 0 R" for n in wide) + "] >>"}), "any", RULES)
