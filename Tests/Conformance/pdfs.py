"""Makes PDFs with what a bound document must keep: by pikepdf, pypdf, Ghostscript, Cairo and qpdf."""

import base64
import io
import subprocess
import zlib
from pathlib import Path

import pikepdf
import pypdf
from PIL import Image
from pikepdf import Array, Dictionary, Name, String
from pypdf.annotations import Link
from pypdf.generic import Fit

from packets import SAMPLES

MASTER = SAMPLES / "new-order" / "eula" / "master-agreement.pdf"
POLICY = SAMPLES / "new-order" / "eula" / "support-policy.pdf"


def make_pdfs(folder):
    """All of them: file name -> path."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, make in MAKERS.items():
        path = folder / name
        make(path)
        assert path.read_bytes().startswith(b"%PDF-"), name
        files[name] = path
    return files


def new_pdf():
    pdf = pikepdf.new()
    pdf.docinfo["/Title"] = "A judge's document"
    return pdf


def helvetica():
    return Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)


def words(pdf, text, more=b""):
    """A content stream with a line of text and a box; never two alike."""
    content = f"BT /F1 18 Tf 72 640 Td ({text}) Tj ET\n0.2 0.4 0.8 rg 72 500 {60 + len(text)} 40 re f\n"
    return pdf.make_stream(content.encode("latin-1") + more)


def add_page(pdf, text, **entries):
    page = pdf.make_indirect(
        Dictionary(
            Type=Name.Page, MediaBox=[0, 0, 612, 792], Contents=words(pdf, text),
            Resources=Dictionary(Font=Dictionary(F1=helvetica())), **entries))
    pdf.pages.append(pikepdf.Page(page))
    return pdf.pages[-1].obj


def link(page, y, **entries):
    """Adds a link to a page."""
    annotation = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=[72, y, 240, y + 14], Border=[0, 0, 1], **entries)
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(annotation)


def linked(path):
    """Links in every way that the format has, a nested outline and page labels."""
    pdf = new_pdf()
    pages = [add_page(pdf, f"Page {number} of the linked document") for number in range(1, 9)]
    # Forward, to itself, backward; explicit and by action, every kind of view.
    link(pages[0], 700, Dest=Array([pages[7], Name.XYZ, 72, 640, None]))
    link(pages[0], 680, Dest=Array([pages[0], Name.Fit]))
    link(pages[7], 700, A=Dictionary(S=Name.GoTo, D=Array([pages[0], Name.FitH, 700])))
    link(pages[3], 700, A=Dictionary(S=Name.GoTo, D=Array([pages[2], Name.FitR, 10, 20, 300, 400])))
    # By name: from the tree, from the old dictionary, and by action.
    pdf.Root.Names = Dictionary(
        Dests=Dictionary(
            Kids=[
                pdf.make_indirect(
                    Dictionary(
                        Limits=[String("chapter.a"), String("chapter.b")],
                        Names=[
                            String("chapter.a"), Array([pages[4], Name.XYZ, 0, 500, 1.5]),
                            String("chapter.b"), pdf.make_indirect(Dictionary(D=Array([pages[5], Name.FitB])))])),
                pdf.make_indirect(
                    Dictionary(
                        Limits=[String("z\xfcrich"), String("z\xfcrich")],
                        Names=[String("z\xfcrich"), Array([pages[6], Name.FitV, 30])])),
            ]))
    pdf.Root.Dests = pdf.make_indirect(Dictionary({"/old style": Array([pages[1], Name.Fit])}))
    link(pages[1], 700, Dest=String("chapter.a"))
    link(pages[1], 680, A=Dictionary(S=Name.GoTo, D=String("chapter.b")))
    link(pages[1], 660, Dest=String("z\xfcrich"))
    link(pages[2], 700, Dest=Name("/old style"))
    # To the web.
    link(pages[2], 680, A=Dictionary(S=Name.URI, URI=String("https://halyard.example/terms?a=1&b=(2)#c")))
    link(pages[2], 660, A=Dictionary(S=Name.URI, URI=String("mailto:legal@halyard.example")))
    with pdf.open_outline() as outline:
        first = pikepdf.OutlineItem("1 Definitions \u2013 \u00e9\u4e2d", 0, "Fit")
        deep = pikepdf.OutlineItem("1.1 Services", 1, "XYZ", left=72, top=640, zoom=0)
        deep.children.append(pikepdf.OutlineItem("1.1.1 Hosted services", 2, "FitH", top=600))
        deep.is_closed = True
        first.children.extend([deep, pikepdf.OutlineItem("1.2 Data", 3)])
        outline.root.extend([first, pikepdf.OutlineItem("2 By name", String("chapter.a"))])
        web = pikepdf.OutlineItem("3 On the web")
        web.action = Dictionary(S=Name.URI, URI=String("https://halyard.example/"))
        outline.root.append(web)
    pdf.Root.PageLabels = Dictionary(
        Nums=[
            0, Dictionary(S=Name.r), 3, Dictionary(S=Name.D), 5, Dictionary(S=Name.A, P=String("Annex "), St=2),
            7, Dictionary(P=String("Back"))])
    pdf.save(path, deterministic_id=True)


def turned(path):
    """Boxes, rotation and resources that pages inherit from a page tree of three levels."""
    pdf = new_pdf()
    root = pdf.make_indirect(
        Dictionary(
            Type=Name.Pages, MediaBox=[0, 0, 500, 700], Rotate=90,
            Resources=Dictionary(Font=Dictionary(F1=helvetica())), Kids=[], Count=6))
    middle = pdf.make_indirect(
        Dictionary(Type=Name.Pages, Parent=root, CropBox=[20, 30, 480, 650], Kids=[], Count=4))
    lower = pdf.make_indirect(
        Dictionary(Type=Name.Pages, Parent=middle, Rotate=270, MediaBox=[-50, -60, 450, 640], Kids=[], Count=2))
    leaves = [(root, {}), (root, {"Rotate": 0}), (middle, {}), (middle, {"CropBox": [0, 0, 300, 700]}), (lower, {}),
              (lower, {"Rotate": 180, "MediaBox": [0, 0, 595.276, 841.89]})]
    for number, (parent, entries) in enumerate(leaves, 1):
        page = Dictionary(Type=Name.Page, Parent=parent, Contents=words(pdf, f"Turned page {number}"), **entries)
        parent.Kids.append(pdf.make_indirect(page))
    middle.Kids.append(lower)
    root.Kids.append(middle)
    pdf.Root.Pages = root
    pdf.save(path, deterministic_id=True)


def streams(path):
    """Contents in several pieces, shared, in every text filter; nested forms, an inline image, a shading, a Type 3 font."""
    pdf = new_pdf()
    resources = Dictionary(Font=Dictionary(F1=helvetica()))
    shared = pdf.make_indirect(words(pdf, "A stream that three pages share"))
    encoded = {
        "ASCIIHexDecode": lambda data: data.hex().encode() + b">",
        "ASCII85Decode": lambda data: base64.a85encode(data) + b"~>",
        "RunLengthDecode": lambda data: b"".join(bytes([0, byte]) for byte in data) + b"\x80",
        "FlateDecode": lambda data: zlib.compress(data, 1),
    }
    pieces = []
    for number, (name, encode) in enumerate(encoded.items()):
        text = f"BT /F1 14 Tf 72 {460 - 30 * number} Td (Encoded by {name}) Tj ET\n".encode()
        stream = pikepdf.Stream(pdf, encode(text))
        stream.Filter = Name("/" + name)
        pieces.append(pdf.make_indirect(stream))
    twice = pikepdf.Stream(pdf, zlib.compress(b"BT /F1 14 Tf 72 300 Td (Encoded twice) Tj ET\n").hex().encode() + b">")
    twice.Filter = Array([Name.ASCIIHexDecode, Name.FlateDecode])
    predicted = pikepdf.Stream(pdf, zlib.compress(b"\0" + b"BT /F1 14 Tf 72 260 Td (Predicted) Tj ET".ljust(64)))
    predicted.Filter = Name.FlateDecode
    predicted.DecodeParms = Dictionary(Predictor=15, Columns=64)
    inner = pikepdf.Stream(pdf, b"1 0 0 rg 0 0 20 20 re f")
    inner.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 20, 20])})
    outer = pikepdf.Stream(pdf, b"q 2 0 0 2 0 0 cm /Inner Do Q 0 0 1 RG 0 0 60 60 re S")
    outer.update({
        "/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 60, 60]),
        "/Group": Dictionary(S=Name.Transparency, CS=Name.DeviceRGB),
        "/Resources": Dictionary(XObject=Dictionary(Inner=pdf.make_indirect(inner)))})
    glyph = pdf.make_stream(b"600 0 0 0 500 500 d1 0 0 500 500 re f")
    type3 = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 500, 500], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        FirstChar=97, LastChar=97, Widths=[600], CharProcs=Dictionary(square=glyph),
        Encoding=Dictionary(Type=Name.Encoding, Differences=[97, Name.square]), Resources=Dictionary())
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[72, 0, 500, 0],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 0], C1=[0, 0.5, 1], N=1))
    drawing = pdf.make_stream(
        b"q 1 0 0 1 400 300 cm /Outer Do Q\nBT /T3 24 Tf 72 200 Td (aaa) Tj ET\n"
        b"q 72 100 300 40 re W n /Sh sh Q\nq 30 0 0 30 420 100 cm BI /W 2 /H 2 /BPC 8 /CS /G ID \x00\x80\xc0\xff EI Q\n")
    rich = Dictionary(
        Font=Dictionary(F1=helvetica(), T3=type3), XObject=Dictionary(Outer=pdf.make_indirect(outer)),
        Shading=Dictionary(Sh=shading))
    contents = [
        (Array([shared, *pieces, pdf.make_indirect(twice), pdf.make_indirect(predicted)]), resources),
        (shared, resources), (Array([shared, drawing]), rich), (None, None)]
    for content, needs in contents:
        page = Dictionary(Type=Name.Page, MediaBox=[0, 0, 612, 792])
        if content is not None:
            page.Contents = content
            page.Resources = needs
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    pdf.save(path, deterministic_id=True, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def scanned(path):
    """Pages that are JPEG images, as a scanner makes them."""
    pdf = new_pdf()
    for number in range(3):
        picture = Image.effect_noise((340, 440), 40 + 20 * number).convert("RGB" if number else "L")
        data = io.BytesIO()
        picture.save(data, "JPEG", quality=70)
        image = pikepdf.Stream(pdf, data.getvalue())
        image.update({
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 340, "/Height": 440, "/BitsPerComponent": 8,
            "/ColorSpace": Name.DeviceRGB if number else Name.DeviceGray, "/Filter": Name.DCTDecode})
        page = Dictionary(
            Type=Name.Page, MediaBox=[0, 0, 612, 792], Contents=pdf.make_stream(b"q 612 0 0 792 0 0 cm /Im Do Q"),
            Resources=Dictionary(XObject=Dictionary(Im=pdf.make_indirect(image))))
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    pdf.save(path, deterministic_id=True)


def commented(path):
    """Comments with appearances and pop-ups that refer to each other and to their page."""
    pdf = new_pdf()
    pages = [add_page(pdf, f"Commented page {number}") for number in (1, 2)]
    for page in pages:
        look = pikepdf.Stream(pdf, b"1 1 0 rg 0 0 100 20 re f")
        look.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 100, 20])})
        mark = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Highlight, Rect=[72, 600, 172, 620], P=page, F=4,
                QuadPoints=[72, 620, 172, 620, 72, 600, 172, 600], C=[1, 1, 0], Contents=String("agreed with legal"),
                AP=Dictionary(N=pdf.make_indirect(look))))
        popup = pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=[300, 600, 400, 700], Parent=mark, P=page))
        mark.Popup = popup
        page.Annots = Array([mark, popup])
    pdf.save(path, deterministic_id=True)


def by_pypdf(path):
    """What pypdf writes: its own outline, links by its own annotations."""
    writer = pypdf.PdfWriter()
    writer.append(str(POLICY), import_outline=False)
    top = writer.add_outline_item(title="Policy", page_number=0)
    writer.add_outline_item(title="Last page", page_number=2, parent=top)
    box = (72, 72, 200, 90)
    writer.add_annotation(0, Link(rect=box, target_page_index=2, fit=Fit.fit_horizontally(500)))
    writer.add_annotation(1, Link(rect=box, url="https://halyard.example/support"))
    writer.write(path)


def by_ghostscript(path):
    run("gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={path}", MASTER)


def by_cairo(path):
    run("pdftocairo", "-pdf", POLICY, path)


def compressed(path):
    """Object streams, a cross-reference stream, and the pages of the master agreement."""
    run("qpdf", "--object-streams=generate", "--deterministic-id", MASTER, path)


def linearized(path):
    run("qpdf", "--linearize", "--deterministic-id", POLICY, path)


def run(*command):
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


MAKERS = {
    "cairo.pdf": by_cairo, "commented.pdf": commented, "compressed.pdf": compressed, "ghostscript.pdf": by_ghostscript,
    "linearized.pdf": linearized, "linked.pdf": linked, "pypdf.pdf": by_pypdf, "scanned.pdf": scanned,
    "streams.pdf": streams, "turned.pdf": turned,
}
