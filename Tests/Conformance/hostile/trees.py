"""Page trees with loops, joints, wrong counts and wrong nodes."""

from building import HELLO, Case, document, objects, page_number, serialize, stream

PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>"


def tree(kids, count=1, **parts):
    return document(tree=f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", **parts)


def ladder(levels, width, count=None):
    """Each node is `width` times a kid of the one above: few bytes, very many pages."""
    extra = {}
    for level in range(levels):
        below = "4 0 R " if level == levels - 1 else f"{101 + level} 0 R "
        extra[100 + level] = f"<< /Type /Pages /Parent 2 0 R /Kids [{below * width}] /Count {width ** (levels - level)} >>"
    return tree("100 0 R", count or width**levels, extra=extra)


def chain(depth):
    """Nodes with one kid each."""
    extra = {100 + level: f"<< /Type /Pages /Parent {99 + level if level else 2} 0 R /Kids [{101 + level} 0 R] /Count 1 >>"
             for level in range(depth)}
    extra[100 + depth] = PAGE.replace("/Parent 2", f"/Parent {99 + depth}")
    return tree("100 0 R", extra=extra)


def many(count):
    """Real pages, all of one content."""
    made = {1: "<< /Type /Catalog /Pages 2 0 R >>", 3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", 5: stream(HELLO)}
    kids = " ".join(f"{10 + index} 0 R" for index in range(count))
    made[2] = f"<< /Type /Pages /Count {count} /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Kids [{kids}] >>"
    for index in range(count):
        made[10 + index] = "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>"
    return serialize({number: text if isinstance(text, bytes) else text.encode() for number, text in made.items()})


def cases():
    damaged = ("pdf-damaged", "pdf-readers-disagree", "pdf-no-pages", "pdf-too-deep", "pdf-too-many-pages")
    refused = {
        "loop-self": tree("2 0 R"),
        "loop-self-beside-page": tree("4 0 R 2 0 R", 2),
        "loop-two": tree("100 0 R", extra={100: "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"}),
        "loop-deep": tree("100 0 R", extra={
            100 + level: f"<< /Type /Pages /Parent 2 0 R /Kids [{101 + level if level < 99 else 100} 0 R] /Count 1 >>"
            for level in range(100)}),
        "dag-20-levels-of-2": ladder(20, 2),
        "dag-6-levels-of-10": ladder(6, 10),
        "dag-60-levels-of-2": ladder(60, 2, 2**31 - 1),
        "no-kids": document(tree="<< /Type /Pages /Kids [] /Count 0 >>"),
        "kids-missing": document(tree="<< /Type /Pages /Count 1 >>"),
        "kids-not-array": document(tree="<< /Type /Pages /Kids 4 0 R /Count 1 >>"),
        "kids-null": document(tree="<< /Type /Pages /Kids null /Count 1 >>"),
        "kid-null": tree("null"),
        "kid-number": tree("7"),
        "kid-missing": tree("99 0 R"),
        "kid-missing-beside-page": tree("4 0 R 99 0 R", 2),
        "kid-catalog": tree("1 0 R"),
        "kid-stream": tree("5 0 R"),
        "kid-font": tree("3 0 R"),
        "pages-missing": serialize(objects() | {1: b"<< /Type /Catalog >>"}),
        "pages-number": serialize(objects() | {1: b"<< /Type /Catalog /Pages 7 >>"}),
        "pages-stream": serialize(objects() | {1: b"<< /Type /Catalog /Pages 5 0 R >>"}),
        "pages-unknown-object": serialize(objects() | {1: b"<< /Type /Catalog /Pages 99 0 R >>"}),
        "chain-50000": chain(50_000),
        "pages-5001": many(5_001),
        "pages-40000": many(40_000),
    }
    for name, data in refused.items():
        yield Case(f"tree-{name}", data, "refuse", damaged)
    either = {
        "kid-direct": tree(PAGE),
        "kid-twice": tree("4 0 R 4 0 R", 2),
        "kid-many-times": tree("4 0 R " * 500, 500),
        "node-twice": ladder(1, 2),
        "node-twice-above": tree("100 0 R 100 0 R", 2, extra={100: "<< /Type /Pages /Parent 2 0 R /Kids [4 0 R] /Count 1 >>"}),
        "pages-is-page": serialize(objects() | {1: b"<< /Type /Catalog /Pages 4 0 R >>"}),
        "pages-direct": serialize(objects() | {1: b"<< /Type /Catalog /Pages << /Type /Pages /Kids [4 0 R] /Count 1 >> >>"}),
        "parent-self": document(page="/Parent 4 0 R"),
        "parent-other-page": document(pages=2, page=lambda i: f"/Parent {page_number(1 - i)} 0 R"),
        "parent-missing": serialize(objects() | {4: PAGE.replace("/Parent 2 0 R", "").encode()}),
        "parent-catalog": serialize(objects() | {4: PAGE.replace("/Parent 2", "/Parent 1").encode()}),
        "root-parent-self": document(tree="<< /Type /Pages /Parent 2 0 R /Kids [4 0 R] /Count 1 >>"),
        "root-parent-loop": document(tree="<< /Type /Pages /Parent 4 0 R /Kids [4 0 R] /Count 1 >>"),
        "page-type-missing": serialize(objects() | {4: PAGE.replace("/Type /Page ", "").encode()}),
        "page-type-wrong": serialize(objects() | {4: PAGE.replace("/Type /Page ", "/Type /Font ").encode()}),
        "page-type-template": serialize(objects() | {4: PAGE.replace("/Type /Page ", "/Type /Template ").encode()}),
        "node-type-missing": document(tree="<< /Kids [4 0 R] /Count 1 >>"),
        "node-type-page": document(tree="<< /Type /Page /Kids [4 0 R] /Count 1 >>"),
        "page-with-kids": document(page="/Kids [4 0 R]"),
        "chain-100": chain(100),
        "chain-1000": chain(1_000),
        "catalog-type-missing": serialize(objects() | {1: b"<< /Pages 2 0 R >>"}),
        "page-high-number": document(extra={20_000: PAGE}, tree="<< /Type /Pages /Kids [20000 0 R] /Count 1 >>"),
        "pages-5000": many(5_000),
    }
    for name, data in either.items():
        yield Case(f"tree-{name}", data, "any", damaged)
    for name, count in {
        "high": 3, "low": 1, "zero": 0, "negative": -2, "huge": 2147483647, "past-64-bits": 10**24, "real": 2.0, "name": "/Two",
        "null": "null", "itself": "2 0 R", "missing-object": "99 0 R",
    }.items():
        yield Case(f"count-{name}", document(pages=2, count=count), "any", damaged)
    yield Case("count-missing", document(pages=2, tree="<< /Type /Pages /Kids [4 0 R 6 0 R] >>"), "any", damaged)
    yield Case("count-indirect", document(pages=2, count="100 0 R", extra={100: "2"}), "any")
