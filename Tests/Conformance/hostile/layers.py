"""Layers: hidden ones, ones that depend on others, and descriptions that are wrong."""

from building import HELLO, Case, document, nested, stream

RULES = ("pdf-layers", "pdf-layer-hidden", "pdf-damaged")
DRAFT = b"/OC /L BDC BT /F1 40 Tf 100 400 Td (DRAFT - NOT BINDING) Tj ET EMC\n"
LAYER = "<< /Type /OCG /Name (Draft) {} >>"


def layered(properties, layer=LAYER.format(""), extra=None, use="100 0 R", content=HELLO + DRAFT):
    return document(
        catalog=f"/OCProperties {properties}", content=content, resources=f"/Font << /F1 3 0 R >> /Properties << /L {use} >>", extra={100: layer, **(extra or {})})


def cases():
    for name, settings, expect in [
        ("visible", "/D << /ON [100 0 R] /Order [100 0 R] >>", "accept"), ("hidden", "/D << /OFF [100 0 R] /Order [100 0 R] >>", "any"), ("base-state-off", "/D << /BaseState /OFF >>", "any"),
        ("base-state-unchanged", "/D << /BaseState /Unchanged >>", "any"), ("on-and-off", "/D << /ON [100 0 R] /OFF [100 0 R] >>", "any"), ("default-missing", "", "any"),
        ("default-number", "/D 7", "any"), ("order-loop", "/D << /Order 101 0 R >>", "any"), ("order-deep", "/D << /Order " + nested("[", "]", 2000, "100 0 R") + " >>", "any"),
        ("order-garbage", "/D << /Order [7 (x) null 99 0 R] >>", "any"), ("off-garbage", "/D << /OFF [7 null 99 0 R] >>", "any"), ("locked", "/D << /Locked [100 0 R] >>", "any"),
        ("radio-group", "/D << /RBGroups [[100 0 R 100 0 R]] >>", "any"), ("intent-design", "/D << /Intent /Design /OFF [100 0 R] >>", "any"),
        ("print-only", "/D << /AS [<< /Event /View /Category [/View] /OCGs [100 0 R] >>] >>", "any"), ("other-configurations", "/D << >> /Configs [<< /Name (x) /OFF [100 0 R] >>]", "any"),
        ("configurations-loop", "/D << >> /Configs 102 0 R", "any"),
    ]:
        layer = LAYER.format("/Usage << /View << /ViewState /OFF >> /Print << /PrintState /ON >> >>" if name == "print-only" else "")
        yield Case(f"layer-{name}", layered(f"<< /OCGs [100 0 R] {settings} >>", layer, {101: "[101 0 R]", 102: "[102 0 R]"}), expect, RULES)
    for name, properties in {
        "not-listed": "<< /OCGs [] /D << >> >>", "list-missing": "<< /D << >> >>", "list-twice": "<< /OCGs [100 0 R 100 0 R] /D << /OFF [100 0 R] >> >>", "list-garbage": "<< /OCGs [7 null 4 0 R] /D << >> >>",
        "properties-number": "7", "properties-itself": "101 0 R", "list-10000": "<< /OCGs [" + "100 0 R " * 10_000 + "] /D << >> >>",
    }.items():
        yield Case(f"layer-{name}", layered(properties, extra={101: "101 0 R"}), "any", RULES)
    sound = "<< /OCGs [100 0 R] /D << /OFF [100 0 R] >> >>"
    for name, membership in {
        "membership": "<< /Type /OCMD /OCGs [100 0 R] /P /AllOn >>", "membership-off": "<< /Type /OCMD /OCGs [100 0 R] /P /AllOff >>", "membership-itself": "<< /Type /OCMD /OCGs [101 0 R] >>",
        "expression": "<< /Type /OCMD /VE [/Not 100 0 R] >>", "expression-loop": "<< /Type /OCMD /VE 102 0 R >>", "expression-deep": "<< /Type /OCMD /VE " + nested("[/Not ", "]", 3000, "100 0 R") + " >>",
        "expression-garbage": "<< /Type /OCMD /VE [/Xor 7] >>", "membership-missing": "<< /Type /OCMD /OCGs 99 0 R >>",
    }.items():
        yield Case(f"layer-{name}", layered(sound, use="101 0 R", extra={101: membership, 102: "[/And 102 0 R]"}), "any", RULES)
    for name, layer in {"name-missing": "<< /Type /OCG >>", "name-number": "<< /Type /OCG /Name 7 >>", "type-missing": "<< /Name (x) >>", "number": "7", "name-controls": "<< /Type /OCG /Name (\\033[31m\\000) >>"}.items():
        yield Case(f"layer-{name}", layered(sound, layer), "any", RULES)
    form = stream("BT /F1 40 Tf 100 400 Td (DRAFT) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /OC 100 0 R /Resources << /Font << /F1 3 0 R >> >>")
    yield Case("layer-on-form", document(catalog=f"/OCProperties {sound}", content=HELLO + b"/X Do\n", resources="/Font << /F1 3 0 R >> /XObject << /X 101 0 R >>", extra={
        100: LAYER.format(""), 101: form}), "any", RULES)
    yield Case("layer-on-annotation", document(catalog=f"/OCProperties {sound}", page="/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] /OC 100 0 R /AP << /N 101 0 R >> >>]", extra={
        100: LAYER.format(""), 101: stream("0 0 9 9 re f", "/Subtype /Form /BBox [0 0 9 9]")}), "any", RULES)
    yield Case("layer-used-but-not-described", document(content=HELLO + DRAFT, resources="/Font << /F1 3 0 R >> /Properties << /L 100 0 R >>", extra={100: LAYER.format("")}), "any", RULES)
    yield Case("layer-resource-missing", document(catalog=f"/OCProperties {sound}", content=HELLO + DRAFT, extra={100: LAYER.format("")}), "any", RULES)
