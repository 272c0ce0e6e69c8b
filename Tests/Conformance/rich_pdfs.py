"""Makes PDFs with forms, tags, layers, links and comments by the programs that people write contracts with."""

import os
import subprocess
import tempfile
from pathlib import Path

import fpdf
import pikepdf
import weasyprint
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen import canvas

HERE = Path(__file__).parent

HTML = """<html lang="en"><head><title>Terms of service</title></head><body>
<h1 id="a">Terms</h1><p>See <a href="#b">a later clause</a>, <a href="https://example.com/x">the web</a>,
<a href="mailto:legal@halyard.example">mail</a>.</p>
<table><thead><tr><th>Key</th><th>Value</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>
FORM<h1 id="b" style="break-before: page">A later clause</h1><h2>Law</h2><p>Back to <a href="#a">the start</a>.</p>
<ul><li>one<li>two</ul></body></html>"""

FORM = """<form><label>Name <input name="name" type="text" value="Acme"></label>
<label>Agreed <input type="checkbox" name="agree" checked></label>
<select name="plan"><option value="1">One</option><option value="2" selected>Two</option></select>
<textarea name="note">Some\ntext</textarea><input name="empty" type="text"></form>"""


def weasyprint_form(path):
    weasyprint.HTML(string=HTML.replace("FORM", FORM)).write_pdf(path, pdf_forms=True, pdf_tags=True)


def weasyprint_accessible(path):
    weasyprint.HTML(string=HTML.replace("FORM", "")).write_pdf(path, pdf_variant="pdf/ua-1")


def libreoffice(path):
    options = ",".join(
        f'"{name}":{{"type":"boolean","value":"true"}}' for name in ("UseTaggedPDF", "ExportBookmarks", "ExportFormFields"))
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             f"pdf:writer_pdf_Export:{{{options}}}", "--outdir", folder, str(HERE / "rich.fodt")],
            check=True, capture_output=True, timeout=180, env={**os.environ, "HOME": folder})
        path.write_bytes((Path(folder) / "rich.pdf").read_bytes())


def reportlab(path):
    paper = canvas.Canvas(str(path), invariant=1)
    paper.setTitle("Order form")
    paper.bookmarkPage("one")
    paper.addOutlineEntry("One", "one", 0)
    paper.drawString(72, 700, "Order form")
    form = paper.acroForm
    form.textfield(name="name", x=72, y=600, width=200, height=20, value="Acme Ltd", borderStyle="inset")
    form.checkbox(name="yes", x=72, y=560, checked=True)
    form.checkbox(name="no", x=72, y=530)
    form.radio(name="choice", value="a", x=72, y=500, selected=True)
    form.radio(name="choice", value="b", x=102, y=500)
    form.choice(name="plan", x=72, y=450, value="A", options=["A", "B"], width=100, height=20)
    form.listbox(name="list", x=72, y=400, value="A", options=["A", "B", "C"], width=100, height=40)
    # Forward: the second page comes later.
    paper.linkRect("", "two", (72, 300, 200, 320), thickness=1)
    paper.linkURL("https://example.com", (72, 330, 200, 350))
    paper.showPage()
    paper.bookmarkPage("two")
    paper.addOutlineEntry("Two", "two", 1)
    paper.drawString(72, 700, "Two")
    paper.linkRect("", "one", (72, 300, 200, 320))
    paper.showPage()
    paper.save()


def fpdf2(path):
    pdf = fpdf.FPDF(format="letter")
    pdf.set_font("Helvetica", size=14)
    pdf.add_page()
    pdf.start_section("First")
    later = pdf.add_link()
    pdf.cell(60, 10, "a later page", link=later)
    pdf.cell(60, 10, "the web", link="https://example.com/fpdf")
    pdf.text_annotation(x=100, y=130, text="A remark")
    pdf.ink_annotation([(40, 50), (70, 25), (100, 50), (70, 75), (40, 50)], title="Reviewer")
    with pdf.highlight("Highlighted", modification_time=None):
        pdf.text(50, 160, "Of note")
    pdf.set_page_label(label_style="r", label_prefix="T-", label_start=4)
    pdf.add_page(orientation="landscape")
    pdf.set_link(later)
    pdf.start_section("Second", level=1)
    pdf.cell(60, 10, "Here.")
    pdf.output(str(path))


def ghostscript(path):
    source = """
      [ /Title (Schedule) /DOCINFO pdfmark
      [ /Title (Schedule) /Page 1 /View [/XYZ null null null] /Count 1 /OUT pdfmark
      [ /Title (Rates) /Dest /rates /OUT pdfmark
      /Helvetica 18 selectfont 72 700 moveto (Schedule) show
      [ /Rect [72 600 200 620] /Dest /rates /Subtype /Link /Border [0 0 1] /ANN pdfmark
      [ /Rect [72 560 200 580] /Action << /Subtype /URI /URI (https://example.com/gs) >> /Subtype /Link /ANN pdfmark
      [ /Rect [300 600 320 620] /Contents (A note) /Subtype /Text /ANN pdfmark
      showpage
      [ /Dest /rates /Page 2 /View [/Fit] /DEST pdfmark
      /Helvetica 18 selectfont 72 700 moveto (Rates) show showpage
    """
    subprocess.run(
        ["gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={path}", "-"],
        input=source.encode(), check=True, capture_output=True)


def colored(path):
    """Colours by a calibrated space, meant for a device: Adobe RGB, as Ghostscript brings its profile along."""
    pdf = pikepdf.new()
    profile = pdf.make_stream(Path("/usr/share/color/icc/ghostscript/a98.icc").read_bytes(), N=3)
    pdf.Root.OutputIntents = Array([Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("Adobe RGB (1998)"), DestOutputProfile=profile)])
    space = Array([Name.CalRGB, Dictionary(WhitePoint=[0.9505, 1, 1.089], Gamma=[1.8, 1.8, 1.8])])
    content = b"/C cs 0.2 0.6 0.3 sc 72 500 200 200 re f 0.8 0.3 0.1 sc 300 500 200 200 re f"
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(Dictionary(
        Type=Name.Page, MediaBox=[0, 0, 612, 792], Contents=pdf.make_stream(content), Resources=Dictionary(ColorSpace=Dictionary(C=space))))))
    pdf.save(path, deterministic_id=True)


def script():
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def picture(pdf, color):
    return pdf.make_stream(f"{color} rg 0 0 40 40 re f".encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 40, 40])


def annotate(pdf, page, **entries):
    annotation = pdf.make_indirect(Dictionary(Type=Name.Annot, P=page, **entries))
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(annotation)
    return annotation


def hidden(path):
    """A form with scripts, files and layers of which one is hidden: what is removed, and what stays."""
    reportlab(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        first, second = (page.obj for page in pdf.pages)
        draft = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("DRAFT - NOT BINDING")))
        notes = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Notes")))
        pdf.Root.OCProperties = Dictionary(OCGs=[draft, notes], D=Dictionary(OFF=[draft], Order=[draft, notes]))
        second.Resources.Properties = Dictionary(L0=draft, L1=notes)
        layers = b"/OC /L0 BDC 0 0 300 300 re f EMC /OC /L1 BDC 320 400 50 50 re f EMC"
        second.Contents = Array([second.Contents, pdf.make_stream(layers)])
        file = pdf.make_indirect(Dictionary(
            Type=Name.Filespec, F=String("a.exe"), EF=Dictionary(F=pdf.make_stream(b"MZ", Type=Name.EmbeddedFile))))
        annotate(pdf, second, Subtype=Name.FileAttachment, Rect=[450, 50, 490, 90], FS=file)
        annotate(pdf, second, Subtype=Name.Square, Rect=[50, 200, 90, 230], C=[1, 0, 0], OC=draft)
        annotate(pdf, second, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(S=Name.Launch, F=String("calc.exe")))
        annotate(pdf, second, Subtype=Name.Link, Rect=[10, 0, 19, 9], A=Dictionary(S=Name.URI, URI=String("javascript:alert(1)")))
        annotate(pdf, second, Subtype=Name.Link, Rect=[20, 0, 29, 9], A=Dictionary(
            S=Name.GoTo, D=Array([first, Name.Fit]), Next=Dictionary(S=Name.SubmitForm, F=String("http://x.example"))))
        pdf.Root.OpenAction = script()
        pdf.Root.AA = Dictionary(WC=script())
        pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=[String("a"), script()]), EmbeddedFiles=Dictionary(Names=[String("f"), file]))
        first.AA = Dictionary(O=script())
        pdf.Root.AcroForm.Fields[0].AA = Dictionary(K=script())
        pdf.Root.AcroForm.CO = Array([pdf.Root.AcroForm.Fields[0]])
        pdf.Root.PageLabels = Dictionary(Nums=[0, Dictionary(S=Name.r, P=String("EULA-")), 1, Dictionary(S=Name.D)])
        pdf.save(path, deterministic_id=True)


def signed(path):
    """Made to look signed: a filled signature field with its picture."""
    reportlab(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0].obj
        value = pdf.make_indirect(Dictionary(
            Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/adbe.pkcs7.detached"), Contents=String("x" * 100),
            ByteRange=[0, 1, 2, 3]))
        field = annotate(
            pdf, page, Subtype=Name.Widget, FT=Name.Sig, T=String("seal"), V=value, F=132, Rect=[300, 200, 400, 240],
            AP=Dictionary(N=picture(pdf, "0 0 0.5")))
        pdf.Root.AcroForm.Fields.append(field)
        pdf.Root.AcroForm.SigFlags = 3
        pdf.save(path, deterministic_id=True)


PRODUCERS = {
    "libreoffice": libreoffice, "weasyprint-form": weasyprint_form, "weasyprint-accessible": weasyprint_accessible,
    "reportlab": reportlab, "fpdf2": fpdf2, "ghostscript": ghostscript, "colored": colored, "hidden": hidden,
}
