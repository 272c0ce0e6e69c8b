"""Form fields, XFA and signatures."""

from active import field
from building import Case, document, stream

RULES = ("pdf-form-fields", "pdf-damaged", "pdf-annotation")
LOOK = stream("0 0 80 30 re S", "/Type /XObject /Subtype /Form /BBox [0 0 80 30]")


def widget(entries):
    return f"<< /Type /Annot /Subtype /Widget /Rect [10 10 90 40] /P 4 0 R /AP << /N 199 0 R >> {entries} >>"


def form(fields, annots, extra, entries=""):
    return document(
        catalog=f"/AcroForm << /Fields [{fields}] /DA (/F1 0 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> {entries} >>", page=f"/Annots [{annots}]", extra={199: LOOK, **extra})


def cases():
    yield Case("field-sound", field(""), "accept", RULES)
    yield Case("field-sound-need-appearances", form("100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /V (x)")}, "/NeedAppearances true"), "any", RULES)
    bare = "<< /Type /Annot /Subtype /Widget /Rect [10 10 90 40] /P 4 0 R {} >>"
    for name, entries in {
        "text": "/FT /Tx /T (a) /V (words)", "text-empty": "/FT /Tx /T (a)", "check-box": "/FT /Btn /T (a) /V /Yes /AS /Yes", "choice": "/FT /Ch /T (a) /V (x) /Opt [(x) (y)]",
        "button": "/FT /Btn /Ff 65536 /T (a) /MK << /CA (Push) >>", "signature": "/FT /Sig /T (a)", "no-type": "/T (a) /V (x)", "font-missing": "/FT /Tx /T (a) /V (x) /DA (/Nope 12 Tf)",
        "rich-text": "/FT /Tx /Ff 33554432 /T (a) /RV (<body>x</body>) /V (x)", "comb": "/FT /Tx /Ff 16777216 /MaxLen 99999999 /T (a) /V (x)",
    }.items():
        yield Case(f"field-no-look-{name}", form("100 0 R", "100 0 R", {100: bare.format(entries)}), "any", RULES)
    for name, fields, annots, extra in [
        ("names-twice", "100 0 R 101 0 R", "100 0 R 101 0 R", {100: widget("/FT /Tx /T (a) /V (x)"), 101: widget("/FT /Tx /T (a) /V (y)")}),
        ("name-missing", "100 0 R", "100 0 R", {100: widget("/FT /Tx /V (x)")}), ("name-empty", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T () /V (x)")}),
        ("name-dots", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a.b..c.) /V (x)")}), ("name-long", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (" + "n" * 100_000 + ")")}),
        ("name-controls", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (\\033[31m\\000) /V (x)")}), ("name-number", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T 7")}),
        ("parent-itself", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /Parent 100 0 R")}), ("parent-missing", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /Parent 99 0 R")}),
        ("kids-itself", "100 0 R", "101 0 R", {100: "<< /FT /Tx /T (a) /Kids [100 0 R 101 0 R] >>", 101: widget("/Parent 100 0 R")}),
        ("kids-two", "100 0 R", "102 0 R", {100: "<< /T (a) /Kids [101 0 R] >>", 101: "<< /T (b) /Parent 100 0 R /Kids [100 0 R 102 0 R] >>", 102: widget("/FT /Tx /T (c) /Parent 101 0 R")}),
        ("kids-garbage", "100 0 R", "101 0 R", {100: "<< /FT /Tx /T (a) /Kids [7 null (x)] >>", 101: widget("/FT /Tx /T (z)")}), ("fields-garbage", "7 null (x) 99 0 R", "", {}),
        ("field-twice", "100 0 R 100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /V (x)")}), ("not-in-form", "", "100 0 R", {100: widget("/FT /Tx /T (a) /V (x)")}),
        ("not-on-page", "100 0 R", "", {100: widget("/FT /Tx /T (a) /V (x)")}), ("page-itself", "4 0 R", "4 0 R", {}), ("value-page", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /V 4 0 R")}),
        ("value-stream", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /V 198 0 R"), 198: stream("long words")}), ("value-long", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /V (" + "v" * 500_000 + ")")}),
        ("type-unknown", "100 0 R", "100 0 R", {100: widget("/FT /Magic /T (a)")}), ("flags-garbage", "100 0 R", "100 0 R", {100: widget("/FT /Tx /T (a) /Ff (x)")}),
        ("radio-states", "100 0 R", "101 0 R 102 0 R", {
            100: "<< /FT /Btn /Ff 49152 /T (r) /V /A /Kids [101 0 R 102 0 R] >>", 101: "<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /Parent 100 0 R /AS /A /AP << /N << /A 199 0 R /Off 199 0 R >> >> >>",
            102: "<< /Type /Annot /Subtype /Widget /Rect [0 20 9 29] /Parent 100 0 R /AS /Off /AP << /N << /B 199 0 R /Off 199 0 R >> >> >>"}),
    ]:
        yield Case(f"field-{name}", form(fields, annots, extra), "any", RULES)
    deep = {100 + at: f"<< /T (n) /Parent {99 + at} 0 R /Kids [{101 + at} 0 R] >>" for at in range(3000)} | {3100: widget("/FT /Tx /T (z) /Parent 3099 0 R")}
    deep[100] = "<< /T (n) /Kids [101 0 R] >>"
    deep.pop(199)
    yield Case("field-kids-deep", document(catalog="/AcroForm << /Fields [100 0 R] >>", page="/Annots [3100 0 R]", extra={
        **deep, 199: "<< /T (n) /Parent 198 0 R /Kids [200 0 R] >>", 3100: deep[3100].replace("199 0 R", "9999 0 R"), 9999: LOOK}), "any", RULES)
    ways = {100 + at: f"<< /Kids [{101 + at} 0 R {101 + at} 0 R] /Parent {99 + at} 0 R >>" for at in range(40)}
    yield Case("field-ways", form("100 0 R", "", {**ways, 140: widget("/FT /Tx /T (z) /Parent 139 0 R")}), "refuse", ("pdf-too-deep",))
    yield Case("field-3000", form(" ".join(f"{200 + at} 0 R" for at in range(3000)), " ".join(f"{200 + at} 0 R" for at in range(3000)), {
        200 + at: widget(f"/FT /Tx /T (f{at}) /V (x)") for at in range(3000)}), "any", RULES)
    yield Case("field-on-two-pages", document(pages=2, catalog="/AcroForm << /Fields [100 0 R] /DA (/F1 0 Tf) >>", page="/Annots [100 0 R]", extra={
        199: LOOK, 100: widget("/FT /Tx /T (a) /V (x)")}), "any", RULES)
    for name, entry in {"number": "7", "fields-missing": "<< >>", "itself": "100 0 R", "fields-number": "<< /Fields 7 >>", "resources-itself": "<< /Fields [] /DR 100 0 R >>", "empty": "<< /Fields [] >>"}.items():
        yield Case(f"acroform-{name}", document(catalog=f"/AcroForm {entry}", extra={100: "<< /Font 100 0 R >>"} if name != "itself" else {100: "100 0 R"}), "any", RULES)
    yield from xfa()
    yield from signatures()


def xfa():
    packet = '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><event activity="initialize"><script>1</script></event></subform></template></xdp:xdp>'
    for name, entry in {"stream": "100 0 R", "array": "[(preamble) 100 0 R (template) 100 0 R]", "string": "(x)", "null-array": "[null null]", "missing": "99 0 R"}.items():
        expect = "refuse" if name in ("stream", "array") else "any"
        yield Case(f"xfa-{name}", document(catalog=f"/AcroForm << /Fields [] /XFA {entry} >>", extra={100: stream(packet)}), expect, ("pdf-xfa", "pdf-form-fields"))
    yield Case("xfa-dynamic", document(catalog="/NeedsRendering true /AcroForm << /Fields [] /XFA 100 0 R >>", extra={100: stream(packet)}), "refuse", ("pdf-xfa",))


def signatures():
    rules = ("pdf-signed", "pdf-form-fields")
    value = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 100 200 100] /Contents <3000> {} >>"
    for name, text, more in [
        ("fake", value.format(""), ""), ("byte-range-huge", value.format("").replace("[0 100 200 100]", f"[0 {10**12} 5 {10**20}]"), ""),
        ("byte-range-negative", value.format("").replace("[0 100 200 100]", "[-5 10 -1 10]"), ""), ("byte-range-missing", value.format("").replace("/ByteRange [0 100 200 100]", ""), ""),
        ("certified", value.format("/Reference [<< /TransformMethod /DocMDP /TransformParams << /P 1 >> >>]"), "/Perms << /DocMDP 101 0 R >>"),
        ("usage-rights", value.format(""), "/Perms << /UR3 101 0 R >>"), ("time-stamp", value.format("").replace("/Type /Sig ", "/Type /DocTimeStamp ").replace("adbe.pkcs7.detached", "ETSI.RFC3161"), ""),
        ("store", value.format(""), "/DSS << /Certs [102 0 R] >>"), ("contents-long", value.format("").replace("<3000>", "<" + "00" * 50_000 + ">"), ""),
    ]:
        data = document(catalog=f"{more} /AcroForm << /SigFlags 3 /Fields [100 0 R] >>", page="/Annots [100 0 R]", extra={
            100: widget("/FT /Sig /T (Signature1) /V 101 0 R"), 101: text, 102: stream("cert"), 199: LOOK})
        yield Case(f"signed-{name}", data, "refuse", rules)
    empty = {100: widget("/FT /Sig /T (Signature1)"), 199: LOOK}
    yield Case("signed-not-yet", document(catalog="/AcroForm << /SigFlags 1 /Fields [100 0 R] >>", page="/Annots [100 0 R]", extra=empty), "any", rules)
    yield Case("signed-value-null", document(catalog="/AcroForm << /SigFlags 3 /Fields [100 0 R] >>", page="/Annots [100 0 R]", extra={
        **empty, 100: widget("/FT /Sig /T (Signature1) /V null")}), "any", rules)
    yield Case("signed-not-in-form", document(page="/Annots [100 0 R]", extra={**empty, 100: widget("/FT /Sig /T (S) /V 101 0 R"), 101: value.format("")}), "refuse", rules)
    yield Case("signed-permissions-only", document(catalog="/Perms << /DocMDP 101 0 R >>", extra={101: value.format("")}), "refuse", rules)
    yield Case("signed-inherited-type", document(catalog="/AcroForm << /Fields [102 0 R] >>", page="/Annots [100 0 R]", extra={
        102: "<< /FT /Sig /T (S) /V 101 0 R /Kids [100 0 R] >>", 100: widget("/Parent 102 0 R"), 101: value.format(""), 199: LOOK}), "refuse", rules)
