"""Forms, tags, layers, links and comments of five producers survive; what acts does not. Re-checked by pikepdf, Poppler, pdfium, qpdf."""

import json

import pikepdf
import pytest

import sweep_judge
from packets import eula_packet
from reading import tampered
from rich_pdfs import PRODUCERS, signed
from sweep_inventory import Inventory, active_content
from tool import Workspace

# Drawn as they are, with all annotations: the judges of one document alone.
JUDGES = ["contents", "inventory", "active", "poppler", "poppler_bare", "pdfium", "words", "qpdf"]

# Whoever asks viewers to draw fields anew (NeedAppearances) gets the pictures that his file holds, or new ones where it holds none;
# an attachment that is gone takes its icon along. The rest of these pages is judged all the same.
UNJUDGED = {
    "libreoffice": {"poppler", "words"}, "weasyprint-form": {"poppler"}, "hidden": {"poppler"},
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Every producer's file: name -> path."""
    folder = tmp_path_factory.mktemp("rich")
    files = {}
    for name, make in {**PRODUCERS, "signed": signed}.items():
        files[name] = folder / f"{name}.pdf"
        make(files[name])
    return files


def bound(files, folder, key="rich", **sections):
    """The published document and the findings of a packet with these files as its EULA."""
    workspace = Workspace(folder)
    packet = eula_packet(key, {f"eula/{name}.pdf": path.read_bytes() for name, path in files.items()}, workspace.root / "packets", **sections)
    ended = workspace.publish(packet)
    findings = [finding for report in ended.json for finding in report["findings"]]
    return workspace.documents(packet)[0], findings


@pytest.fixture(scope="module")
def alone(made, tmp_path_factory):
    """For each producer's file the document that it is bound into alone: name -> (document, findings)."""
    return {name: bound({name: made[name]}, tmp_path_factory.mktemp(name)) for name in PRODUCERS}


def problems(judge, source, document_path, count):
    answer, reason = sweep_judge.judge([judge], source, document_path, 1, count)[judge]
    assert reason is None, f"{judge}: {reason}"
    return answer


def page_count(path):
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("name", PRODUCERS)
def test_a_document_keeps_everything(alone, made, name, judge):
    if judge in UNJUDGED.get(name, ()):
        judge = "poppler_bare"
    document, _ = alone[name]
    assert problems(judge, made[name], document.path, page_count(made[name])) == []


def test_the_files_hold_what_must_be_kept(made):
    """Else the judgement above would say nothing."""
    total = {"links": 0, "outline": 0, "fields": 0, "structure": 0, "layers": 0, "comments": 0}
    for name in PRODUCERS:
        with pikepdf.open(made[name]) as pdf:
            inventory = Inventory(pdf)
            total["links"] += sum(map(len, inventory.links))
            total["outline"] += len(inventory.outline)
            total["fields"] += sum(inventory.fields.values())
            total["structure"] += sum(inventory.structure.values())
            total["layers"] += sum(inventory.layers.values())
            total["comments"] += sum(n for page in inventory.subtypes for kind, n in page.items() if kind != "/Widget")
    assert total["links"] >= 20 and total["outline"] >= 15 and total["fields"] >= 18, total
    assert total["structure"] >= 80 and total["layers"] == 2 and total["comments"] >= 5, total
    with pikepdf.open(made["hidden"]) as pdf:
        assert len(active_content(pdf)) >= 8


TAMPERINGS = {
    "a link": lambda pdf: pdf.pages[0].obj.Annots.__delitem__(
        next(i for i, each in enumerate(pdf.pages[0].obj.Annots) if each.get("/Subtype") == "/Link")),
    "the form": lambda pdf: pdf.Root.__delitem__("/AcroForm"),
    "the outline": lambda pdf: pdf.Root.Outlines.First.__delitem__("/First"),
    "the labels": lambda pdf: pdf.Root.__delitem__("/PageLabels"),
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_what_is_gone_is_noticed(alone, made, what, tmp_path):
    document, _ = alone["reportlab"]
    control = tampered(document.path, tmp_path / "tampered.pdf", TAMPERINGS[what])
    assert problems("inventory", made["reportlab"], control, page_count(made["reportlab"])) != []


def test_a_hidden_layer_that_shows_is_noticed(alone, made, tmp_path):
    document, findings = alone["hidden"]
    assert {finding["rule"] for finding in findings} >= {"pdf-hidden-layer", "pdf-active-content"}

    def shown(pdf):
        del pdf.Root.OCProperties.D.OFF

    control = tampered(document.path, tmp_path / "tampered.pdf", shown)
    assert problems("poppler_bare", made["hidden"], control, page_count(made["hidden"])) != []


def test_colors_of_another_device_are_noticed(alone, made, tmp_path):
    document, _ = alone["colored"]
    control = tampered(document.path, tmp_path / "tampered.pdf", lambda pdf: pdf.Root.__delitem__("/OutputIntents"))
    assert problems("poppler", made["colored"], control, page_count(made["colored"])) != []


def test_links_of_pages_taken_out_of_another_file_are_told_where_they_lead_nowhere(made, tmp_path):
    extract = tmp_path / "extract.pdf"
    with pikepdf.open(made["weasyprint-accessible"]) as pdf:
        dead = sum(1 for link in Inventory(pdf).links[0] if link == ("page", 1))
        assert dead > 0
        del pdf.Root.Outlines
        del pdf.Root.StructTreeRoot
        del pdf.pages[1]
        pdf.save(extract)
    document, findings = bound({"extract": extract}, tmp_path / "made")
    told = [finding for finding in findings if finding["rule"] == "pdf-link-broken"]
    assert len(told) == dead and all(finding["severity"] == "warning" and finding["place"]["page"] == 1 for finding in told)
    for judge in ("contents", "inventory", "active", "qpdf"):
        assert problems(judge, extract, document.path, 1) == []


def test_every_removal_is_reported_with_its_page_and_object(alone):
    removals = [f for f in alone["hidden"][1] if f["rule"] == "pdf-active-content"]
    assert all(finding["severity"] == "warning" for finding in removals)
    on_page = [finding["place"] for finding in removals if finding["place"].get("page") == 2]
    assert len(on_page) >= 4 and all("object" in place for place in on_page)
    words = " ".join(finding["message"] for finding in removals)
    for deed in ("JavaScript", "starts a program", "sends form data", "attached file", "javascript:alert(1)"):
        assert deed in words, words


def test_files_of_all_producers_live_in_one_document(made, tmp_path):
    names = ["libreoffice", "weasyprint-form", "reportlab", "fpdf2", "hidden"]
    document, _ = bound({name: made[name] for name in names}, tmp_path)
    with pikepdf.open(document.path) as pdf:
        assert no_clash(pdf) == []
        parts = list(pdf.Root.StructTreeRoot.K[0].K)
        assert [str(part.S) for part in parts] == ["/Part"] * 2
        first = 0
        after = Inventory(pdf)
        for name in names:
            with pikepdf.open(made[name]) as source:
                before = Inventory(source)
                assert not before.fields - after.fields and not before.layers - after.layers, name
                some = Inventory(pdf, first, len(source.pages))
                assert before.links == some.links, name
                first += len(source.pages)
        assert "/NeedAppearances" not in pdf.Root.AcroForm and active_content(pdf) == []

        def same_name(pdf):
            pdf.Root.AcroForm.Fields[1].T = pdf.Root.AcroForm.Fields[0].T
            pdf.Root.AcroForm.Fields[1].Kids[0].T = pdf.Root.AcroForm.Fields[0].Kids[0].T

    with pikepdf.open(tampered(document.path, tmp_path / "tampered.pdf", same_name)) as pdf:
        assert no_clash(pdf) != []


def no_clash(pdf):
    """What is there twice, or leads nowhere: names of fields, numbers of the structure, pages of widgets."""
    wrong, names = [], []

    def walk(field, prefix):
        name = prefix + str(field.get("/T", ""))
        kids = [kid for kid in field.get("/Kids", []) if "/T" in kid]
        if not kids:
            names.append(name)
            if not int(inherited(field, "/Ff") or 0) & 1:
                wrong.append(f"{name} can be filled in")
        for kid in kids:
            walk(kid, name + ".")

    for field in pdf.Root.AcroForm.Fields:
        walk(field, "")
    wrong += [f"{name} twice" for name in set(names) if names.count(name) > 1]
    parents = dict(pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree).items())
    numbers = []
    for page in pdf.pages:
        numbers += [int(page.obj.StructParents)] if "/StructParents" in page.obj else []
        for annotation in page.obj.get("/Annots", []):
            numbers += [int(annotation.StructParent)] if "/StructParent" in annotation else []
            if annotation.get("/P") is not None and annotation.P.objgen != page.obj.objgen:
                wrong.append("an annotation of another page")
    wrong += [f"number {number} twice" for number in set(numbers) if numbers.count(number) > 1]
    wrong += [f"number {number} unknown" for number in numbers if number not in parents]
    return wrong


def inherited(field, key):
    while field is not None:
        if key in field:
            return field[key]
        field = field.get("/Parent")
    return None


def test_a_signed_file_is_refused_among_the_eulas(made, tmp_path):
    workspace = Workspace(tmp_path)
    packet = eula_packet("signed", {"eula/signed.pdf": made["signed"].read_bytes()}, workspace.root / "packets")
    ended = workspace.run(packet)
    assert ended.code == 1 and "pdf-signed" in ended.rules
    assert not workspace.current("signed").exists()


def test_a_signed_agreement_is_bound_without_its_signature(made, tmp_path):
    workspace = Workspace(tmp_path)
    packet = eula_packet(
        "agreement", {"eula/reportlab.pdf": made["reportlab"].read_bytes()}, workspace.root / "packets",
        resellerAgreement={"type": "custom", "file": "reseller/agreement.pdf"})
    (packet.folder / "reseller").mkdir()
    (packet.folder / "reseller/agreement.pdf").write_bytes(made["signed"].read_bytes())
    workspace.publish(packet)
    document = next(each for each in workspace.documents(packet) if each.audience == "reseller")
    with pikepdf.open(document.path) as pdf:
        seals = [a for a in pdf.pages[0].obj.Annots if inherited(a, "/FT") == "/Sig"]
        assert len(seals) == 1 and "/V" not in seals[0]
        assert seals[0].AP.N.read_bytes() == b"0 0 0.5 rg 0 0 40 40 re f"
        assert "/SigFlags" not in pdf.Root.AcroForm
    assert b"ByteRange" not in document.path.read_bytes()
    assert "reseller/agreement.pdf" in json.dumps(document.manifest)
