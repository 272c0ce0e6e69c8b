"""Everything that does something: scripts in every place they can hide, launches, submissions, media, addresses, attachments."""

from building import Case, document, nested, stream

REMOVED = ("pdf-active-content", "pdf-form-fields", "pdf-annotation", "pdf-link-broken")
SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"


def annotated(annotation, catalog="", extra=None):
    return document(page=f"/Annots [<< /Type /Annot /Rect [10 10 90 40] {annotation} >>]", catalog=catalog, extra=extra)


def linked(action, extra=None):
    return annotated(f"/Subtype /Link /Border [0 0 0] /A {action}", extra=extra)


def field(entries, extra=None):
    """A text field with an appearance."""
    return document(page="/Annots [100 0 R]", catalog="/AcroForm << /Fields [100 0 R] /DA (/F1 0 Tf) /DR << /Font << /F1 3 0 R >> >> >>", extra={
        100: f"<< /Type /Annot /Subtype /Widget /Rect [10 10 90 40] /FT /Tx /T (name) /V (x) /P 4 0 R /AP << /N 101 0 R >> {entries} >>",
        101: stream("", "/Type /XObject /Subtype /Form /BBox [0 0 80 30]"), **(extra or {})})


def cases():
    yield from scripts()
    yield from actions()
    yield from media()
    yield from addresses()
    yield from attachments()


def scripts():
    places = {
        "open-action": document(catalog=f"/OpenAction {SCRIPT}"),
        "open-action-indirect": document(catalog="/OpenAction 100 0 R", extra={100: SCRIPT}),
        "open-action-next": document(catalog=f"/OpenAction << /S /GoTo /D [4 0 R /Fit] /Next {SCRIPT} >>"),
        "open-action-next-array": document(catalog=f"/OpenAction << /S /GoTo /D [4 0 R /Fit] /Next [<< /S /Named /N /NextPage >> {SCRIPT}] >>"),
        "open-action-next-deep": document(catalog="/OpenAction " + nested("<< /S /Named /N /NextPage /Next ", " >>", 30, SCRIPT)),
        "names": document(catalog=f"/Names << /JavaScript << /Names [(a) {SCRIPT}] >> >>"),
        "names-kids": document(catalog="/Names << /JavaScript << /Kids [100 0 R] >> >>", extra={100: f"<< /Limits [(a) (a)] /Names [(a) {SCRIPT}] >>"}),
        "page-open": document(page=f"/AA << /O {SCRIPT} >>"), "page-close": document(page=f"/AA << /C {SCRIPT} >>"),
        "page-tree": document(tree=f"<< /Type /Pages /Kids [4 0 R] /Count 1 /AA << /O {SCRIPT} >> >>"),
        "link": linked(SCRIPT), "link-next": linked(f"<< /S /GoTo /D [4 0 R /Fit] /Next {SCRIPT} >>"),
        "link-previous-uri": annotated(f"/Subtype /Link /PA {SCRIPT} /Dest [4 0 R /Fit]"),
        "outline": document(catalog="/Outlines 100 0 R", extra={
            100: "<< /First 101 0 R /Last 101 0 R /Count 1 >>", 101: f"<< /Title (x) /Parent 100 0 R /A {SCRIPT} >>"}),
        "stream": document(catalog="/OpenAction << /S /JavaScript /JS 100 0 R >>", extra={100: stream("app.alert(1)")}),
        "hex-name": document(catalog="/OpenAction << /S /J#61vaScript /JS (1) >>"), "hex-key": document(catalog="/Open#41ction << /S /JavaScript /#4a#53 (1) >>"),
        "utf-16": document(catalog="/OpenAction << /S /JavaScript /JS <FEFF0061006C006500720074> >>"),
        "rendition": linked("<< /S /Rendition /OP 4 /JS (app.alert\\(1\\)) >>"), "no-type": document(catalog="/OpenAction << /JS (1) >>"),
        "field-parent": document(page="/Annots [101 0 R]", catalog="/AcroForm << /Fields [100 0 R] /DA (/F1 0 Tf) >>", extra={
            100: f"<< /FT /Tx /T (name) /Kids [101 0 R] /AA << /K {SCRIPT} >> >>",
            101: "<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /Parent 100 0 R /AP << /N 102 0 R >> >>", 102: stream("", "/Subtype /Form /BBox [0 0 9 9]")}),
        "calculation-order": field(f"/AA << /C {SCRIPT} >>"), "icon": field(f"/MK << /I 101 0 R >> /A {SCRIPT}"),
        "popup": annotated(f"/Subtype /Text /Contents (x) /AP << /N 101 0 R >> /Popup << /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /AA << /E {SCRIPT} >> >>",
                           extra={101: stream("", "/Subtype /Form /BBox [0 0 9 9]")}),
        "private-key": document(page=f"/X-Own << /A {SCRIPT} >>"), "structure": document(catalog=f"/StructTreeRoot << /Type /StructTreeRoot /K << /S /P /A {SCRIPT} >> >>"),
        "alternate-presentation": document(catalog=f"/Names << /AlternatePresentations << /Names [(a) << /Type /SlideShow /StartResource (x) >>] >> >>"),
        "requirement": document(catalog="/Requirements [<< /Type /Requirement /S /EnableJavaScripts /RH << /S /JS /Script (a) >> >>]"),
    }
    for event in ("WC", "WS", "DS", "WP", "DP"):
        places[f"document-{event}"] = document(catalog=f"/AA << /{event} {SCRIPT} >>")
    for event in ("E", "X", "D", "U", "Fo", "Bl", "PO", "PC", "PV", "PI"):
        places[f"annotation-{event}"] = annotated(f"/Subtype /Link /Dest [4 0 R /Fit] /AA << /{event} {SCRIPT} >>")
    for event in ("K", "F", "V", "C"):
        places[f"field-{event}"] = field(f"/AA << /{event} {SCRIPT} >>")
    for name, data in places.items():
        yield Case(f"script-{name}", data, "accept" if name not in ("no-type", "private-key", "structure") else "any", REMOVED)


def actions():
    for name, action in {
        "launch": "<< /S /Launch /F (calc.exe) >>", "launch-windows": "<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>",
        "launch-unc": "<< /S /Launch /F (\\\\\\\\host\\\\share\\\\x.exe) >>", "launch-unix": "<< /S /Launch /Unix (/bin/sh) >>",
        "submit-form": "<< /S /SubmitForm /F << /FS /URL /F (http://example.com/) >> /Flags 4 >>", "import-data": "<< /S /ImportData /F (x.fdf) >>",
        "reset-form": "<< /S /ResetForm >>", "goto-r": "<< /S /GoToR /F (other.pdf) /D [0 /Fit] >>", "goto-e": "<< /S /GoToE /T << /R /C /N (x) >> /D [0 /Fit] >>",
        "rendition": "<< /S /Rendition /OP 0 >>", "sound": "<< /S /Sound /Sound 101 0 R >>", "movie": "<< /S /Movie /T (x) >>", "thread": "<< /S /Thread /D 0 >>",
        "hide": "<< /S /Hide /T (x) >>", "named-print": "<< /S /Named /N /Print >>", "named-next": "<< /S /Named /N /NextPage >>", "named-unknown": "<< /S /Named /N /SaveAs >>",
        "set-layer-state": "<< /S /SetOCGState /State [/Toggle 101 0 R] >>", "transition": "<< /S /Trans /Trans << >> >>", "goto-3d": "<< /S /GoTo3DView /V 0 >>",
        "rich-media": "<< /S /RichMediaExecute /TA 4 0 R /CMD << /C (play) >> >>", "goto-dp": "<< /S /GoToDp >>", "unknown": "<< /S /Teleport >>", "type-missing": "<< /F (x) >>",
        "number": "7", "itself": "101 0 R", "no-op": "<< /S /NOP >>", "next-itself": "102 0 R", "next-two": "103 0 R", "next-row": "105 0 R", "next-wide": "106 0 R",
        "next-loop-behind-launch": "<< /S /Launch /F (x) /Next 102 0 R >>", "goto": "<< /S /GoTo /D [4 0 R /Fit] >>", "goto-structure": "<< /S /GoTo /D [4 0 R /Fit] /SD [99 0 R /Fit] >>",
    }.items():
        extra = {
            101: "101 0 R" if name == "itself" else stream("x", "/Type /Sound /R 8000"), 102: "<< /S /Named /N /NextPage /Next 102 0 R >>",
            103: "<< /S /Named /N /NextPage /Next 104 0 R >>", 104: "<< /S /Named /N /PrevPage /Next [103 0 R 103 0 R] >>",
            106: "<< /S /Named /N /NextPage /Next [" + "<< /S /Launch /F (x) >> " * 5000 + "] >>"}
        if name == "next-row":
            extra = {105 + at: f"<< /S /Named /N /NextPage /Next {106 + at} 0 R >>" if at < 30_000 else "<< /S /Launch /F (x) >>" for at in range(30_001)}
        sure = name.split("-")[0] in ("launch", "submit", "import", "goto", "rendition", "movie") and name not in ("goto-dp", "goto-3d", "goto-structure")
        yield Case(f"action-{name}", linked(action, extra), "accept" if sure else "any", REMOVED)
    yield Case("action-launch-on-open", document(catalog="/OpenAction << /S /Launch /F (x) >>"), "accept", REMOVED)
    yield Case("action-submit-button", field("/Ff 65536 /A << /S /SubmitForm /F (http://example.com/) >>"), "accept", REMOVED)
    yield Case("action-open-dest", document(catalog="/OpenAction [4 0 R /Fit]"), "accept")
    yield Case("action-open-array-garbage", document(catalog="/OpenAction [7 8 9]"), "any", REMOVED)


def media():
    for name, annotation, extra in [
        ("sound", "/Subtype /Sound /Sound 101 0 R", {101: stream("x", "/Type /Sound /R 8000")}),
        ("movie", "/Subtype /Movie /Movie << /F (x.avi) >> /A true", {}),
        ("screen", "/Subtype /Screen /A << /S /Rendition /OP 0 /AN 4 0 R /R << /S /MR /C << /S /MCD /D (x.mp4) >> >> >>", {}),
        ("rich-media", "/Subtype /RichMedia /RichMediaContent << /Assets << /Names [(x.swf) << /F (x.swf) /EF << /F 101 0 R >> >>] >> >>", {101: stream("FWS")}),
        ("3d", "/Subtype /3D /3DD 101 0 R /3DA << /A /PO >>", {101: stream("U3D", "/Type /3D /Subtype /U3D /OnInstantiate 102 0 R"), 102: stream("runtime.x()")}),
        ("3d-reference", "/Subtype /3D /3DD << /Type /3DRef /3DD 101 0 R >>", {101: stream("PRC", "/Type /3D /Subtype /PRC")}),
        ("projection", "/Subtype /Projection", {}), ("unknown", "/Subtype /Hologram", {}), ("trap-net", "/Subtype /TrapNet", {}),
        ("file-attachment", "/Subtype /FileAttachment /FS << /Type /Filespec /F (x.exe) /EF << /F 101 0 R >> >>", {101: stream("MZ", "/Type /EmbeddedFile")}),
        ("file-attachment-external", "/Subtype /FileAttachment /FS (/etc/passwd)", {}),
    ]:
        yield Case(f"media-{name}", annotated(annotation, extra=extra), "any", REMOVED)


def addresses():
    for name, text, expect in [
        ("http", "(http://example.com/a?b=c)", "accept"), ("https", "(https://example.com/)", "accept"), ("mailto", "(mailto:legal@example.com)", "accept"),
        ("javascript", "(javascript:alert\\(1\\))", "accept"), ("javascript-mixed-case", "(JaVaScRiPt:alert\\(1\\))", "accept"),
        ("javascript-newline", "(java\\nscript:alert\\(1\\))", "accept"), ("javascript-tab", "(\\tjavascript:alert\\(1\\))", "accept"),
        ("javascript-space", "( javascript:alert\\(1\\))", "accept"), ("javascript-nul", "(java\\000script:1)", "accept"), ("javascript-control", "(\\001javascript:1)", "accept"),
        ("javascript-utf-16", "<FEFF006A006100760061007300630072006900700074003A0031>", "accept"), ("file", "(file:///etc/passwd)", "accept"),
        ("data", "(data:text/html,<script>1</script>)", "accept"), ("ftp", "(ftp://example.com/x)", "accept"), ("tel", "(tel:+15550100)", "any"), ("unc", "(\\\\\\\\host\\\\share)", "any"),
        ("relative", "(terms.html)", "any"), ("empty", "()", "any"), ("no-scheme", "(www.example.com)", "any"), ("scheme-relative", "(//example.com/x)", "any"),
        ("number", "7", "any"), ("name", "/http", "any"), ("indirect", "101 0 R", "any"), ("missing", "99 0 R", "any"), ("long", "(https://example.com/" + "a" * 200_000 + ")", "any"),
        ("controls", "(https://example.com/\\033[31m\\r\\n)", "any"), ("http-backslash", "(http:\\\\\\\\example.com)", "any"), ("fragment", "(#page=2)", "any"),
        ("vbscript", "(vbscript:msgbox)", "accept"), ("smb", "(smb://host/x)", "accept"), ("ms-office", "(ms-word:ofe|u|http://example.com/x)", "accept"),
    ]:
        yield Case(f"uri-{name}", linked(f"<< /S /URI /URI {text} >>", {101: "(javascript:1)"}), expect, REMOVED)
    yield Case("uri-none", linked("<< /S /URI >>"), "any", REMOVED)
    yield Case("uri-base", document(
        catalog="/URI << /Base (javascript:) >>", page="/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (alert) >> >>]"), "any", REMOVED)
    yield Case("uri-map", linked("<< /S /URI /URI (https://example.com/) /IsMap true >>"), "any", REMOVED)


def attachments():
    spec = "<< /Type /Filespec /F (x.txt) /UF (x.txt) /EF << /F 100 0 R >> /AFRelationship /Data >>"
    embedded = {100: stream("words", "/Type /EmbeddedFile /Subtype /text#2Fplain")}
    for name, parts in {
        "names": {"catalog": f"/Names << /EmbeddedFiles << /Names [(x.txt) {spec}] >> >>"}, "associated": {"catalog": f"/AF [{spec}]"},
        "associated-page": {"page": f"/AF [{spec}]"}, "executable": {"catalog": f"/Names << /EmbeddedFiles << /Names [(x.exe) {spec.replace('.txt', '.exe')}] >> >>"},
        "names-loop": {"catalog": "/Names << /EmbeddedFiles 101 0 R >>", "extra": {101: "<< /Kids [101 0 R] >>"}},
        "path-outside": {"catalog": f"/Names << /EmbeddedFiles << /Names [(..\\..\\x) {spec.replace('x.txt', '../../etc/x')}] >> >>"},
        "related": {"catalog": f"/Names << /EmbeddedFiles << /Names [(x) << /Type /Filespec /F (x) /EF << /F 100 0 R >> /RF << /F [(y) 100 0 R] >> >>] >> >>"},
        "stray": {}, "pdf-inside": {"catalog": f"/Names << /EmbeddedFiles << /Names [(x.pdf) {spec}] >> >>", "extra": {100: stream(document(), "/Type /EmbeddedFile")}},
    }.items():
        parts = {**parts, "extra": {**embedded, **parts.get("extra", {})}}
        yield Case(f"embedded-{name}", document(**parts), "accept" if name in ("names", "executable") else "any", (*REMOVED, "pdf-attachment"))
    for name, entry in {
        "sound": "<< /Type /Collection /View /D >>", "schema-loop": "<< /Type /Collection /Schema 101 0 R >>", "empty": "<< >>", "hidden-view": "<< /View /H /D (x.txt) >>",
        "navigator": "<< /Navigator << /SWF (x) /Name (x) >> /View /C >>",
    }.items():
        yield Case(f"portfolio-{name}", document(catalog=f"/Collection {entry} /Names << /EmbeddedFiles << /Names [(x.txt) {spec}] >> >>", extra={
            **embedded, 101: "<< /A 101 0 R >>"}), "refuse", ("pdf-portfolio", *REMOVED))
