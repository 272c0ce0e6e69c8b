"""Bad input costs an exit code and its own limits: nothing published, nothing left behind, no crash, little memory."""

import io
import json
import os
import shutil
import socket
import tempfile
import zlib
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from packets import SAMPLES, base_packet, eula_packet, sample_packet
from pdfs import MASTER, POLICY, add_page, new_pdf
from tool import NOW, Workspace, run, tree_differences

LIMIT = 6 * 1024 * 1024
# Bytes that a run may allocate, whatever is in the packet.
MOST_MEMORY = 256 << 20

TEXT = b"Terms of the judge.\n"


def sound(parent):
    """The packet that every case spoils: two EULA files, a PDF and a text."""
    return eula_packet("spoiled", {"eula/terms.txt": TEXT, "eula/policy.pdf": POLICY.read_bytes()}, parent)


def with_files(packet, files, **entries):
    """Makes these the EULA's files; `files` is path -> bytes or None for a file that is not written."""
    packet.form["eula"]["files"] = [entries.get(path, path) for path in files]
    for path, data in files.items():
        target = packet.folder / path
        if data is not None:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    packet.write()


def with_form(packet, data):
    (packet.folder / "offer.json").write_bytes(data if isinstance(data, bytes) else data.encode())


def form_text(packet):
    return (packet.folder / "offer.json").read_text()


def replaced(packet, path, make):
    """Puts something else where a file was."""
    target = packet.folder / path
    target.unlink()
    make(target)


def pdf_bytes(change, base=None):
    """A one-page PDF, or `base`, after a change."""
    data = io.BytesIO()
    pdf = pikepdf.open(base) if base else new_pdf()
    if not base:
        add_page(pdf, "A page of the judge")
    saved = change(pdf) or {}
    pdf.save(data, static_id=True, **saved)
    return data.getvalue()


def long_text(size):
    """A text of so many bytes."""
    return (TEXT * (size // len(TEXT) + 1))[:size - 1] + b"\n"


def sparse(path, size):
    with open(path, "wb") as file:
        file.truncate(size)


def a_socket(path):
    # A socket's name may have 107 bytes: bind it from its own folder.
    here = os.getcwd()
    os.chdir(path.parent)
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(path.name)
    os.chdir(here)


def files(packet):
    """Cases about files: name -> (rule, what spoils the packet)."""
    folder = packet.folder
    master = MASTER.read_bytes()
    return {
        "missing file": ("file-missing", lambda: (folder / "eula/terms.txt").unlink()),
        "folder instead of file": ("file-not-regular", lambda: replaced(packet, "eula/terms.txt", os.mkdir)),
        "symlink out of the packet": (
            "file-leaves-packet", lambda: replaced(packet, "eula/terms.txt", lambda p: p.symlink_to("/etc/passwd"))),
        "symlink out by dots": (
            "file-leaves-packet",
            lambda: replaced(packet, "eula/terms.txt", lambda p: p.symlink_to("../../../listings/harbor.json"))),
        "folder that is a symlink out": ("file-leaves-packet", lambda: (
            shutil.rmtree(folder / "eula"), (folder / "eula").symlink_to(SAMPLES / "new-order" / "eula"))),
        "symlink to itself": (
            "file-leaves-packet", lambda: replaced(packet, "eula/terms.txt", lambda p: p.symlink_to("terms.txt"))),
        "path with dots": ("packet-path", lambda: with_files(packet, {"../spoiled/eula/terms.txt": None})),
        "absolute path": ("packet-path", lambda: with_files(packet, {"/etc/passwd": None})),
        "path with a line end": ("packet-path", lambda: with_files(packet, {"eula/terms\n.txt": None})),
        "path with NUL": ("packet-path", lambda: with_files(packet, {"eula/terms.txt\u0000.pdf": None})),
        "very long path": (None, lambda: with_files(packet, {"a" * 5000 + ".txt": None})),
        "FIFO": ("file-not-regular", lambda: replaced(packet, "eula/terms.txt", os.mkfifo)),
        "socket": ("file-not-regular", lambda: replaced(packet, "eula/terms.txt", a_socket)),
        "device": (
            "file-leaves-packet", lambda: replaced(packet, "eula/terms.txt", lambda p: p.symlink_to("/dev/zero"))),
        "unreadable file": ("file-unreadable", lambda: (folder / "eula/terms.txt").chmod(0)),
        "0 bytes": ("file-empty", lambda: (folder / "eula/terms.txt").write_bytes(b"")),
        "5 GB sparse file": ("eula-bytes", lambda: sparse(folder / "eula/terms.txt", 5 << 30)),
        "5 GB sparse PDF": ("eula-bytes", lambda: sparse(folder / "eula/policy.pdf", 5 << 30)),
        "6 files": (
            "eula-count", lambda: with_files(packet, {f"eula/{n}.txt": TEXT + bytes([n]) for n in range(65, 71)})),
        "6,291,457 bytes": (
            "eula-bytes", lambda: with_files(packet, {
                "eula/long.txt": long_text(LIMIT - len(TEXT) + 1), "eula/terms.txt": TEXT})),
        "PDF named .txt": ("file-extension", lambda: with_files(packet, {"eula/master.txt": master})),
        "text named .pdf": ("file-extension", lambda: with_files(packet, {"eula/terms.pdf": TEXT})),
        "Word document": ("file-kind", lambda: with_files(packet, {"eula/terms.pdf": b"PK\x03\x04" + bytes(100)})),
        "one file twice": ("file-twice", lambda: with_names(packet, ["eula/terms.txt", "eula/terms.txt"])),
        "two names that differ in case": (
            "names-differ-in-case", lambda: with_files(packet, {"eula/terms.txt": TEXT, "eula/Terms.txt": TEXT * 2})),
        "unknown encoding": (
            "text-encoding-unknown", lambda: with_files(packet, {"eula/terms.txt": b"\x93Terms\x94 \xa7 1"})),
        "text with NUL": ("text-control-character", lambda: with_files(packet, {"eula/terms.txt": TEXT + b"\0\0\n"})),
        "text that turns letters round": (
            "text-bidi-control", lambda: with_files(packet, {"eula/terms.txt": "discount \u202e001".encode()})),
        "text of white space": ("text-empty", lambda: with_files(packet, {"eula/terms.txt": b" \n\t\n"})),
        "packet without a form": ("offer-file-missing", lambda: (folder / "offer.json").unlink()),
        "form that is a folder": ("file-not-regular", lambda: replaced(packet, "offer.json", os.mkdir)),
        "form that is a FIFO": ("file-not-regular", lambda: replaced(packet, "offer.json", os.mkfifo)),
        "form that leads out": (
            "file-leaves-packet",
            lambda: replaced(packet, "offer.json", lambda p: p.symlink_to(SAMPLES / "new-order" / "offer.json"))),
        "form that is unreadable": ("file-unreadable", lambda: (folder / "offer.json").chmod(0)),
        "form of 5 GB": ("file-too-large", lambda: sparse(folder / "offer.json", 5 << 30)),
    }


def with_names(packet, names):
    packet.form["eula"]["files"] = names
    packet.write()


def forms(packet):
    """Cases about the text of offer.json."""
    text = form_text(packet)
    date = '"expirationDate": "2099-12-31"'
    assert date in text
    return {
        "comments": ("json-syntax", lambda: with_form(packet, "// the form\n" + text)),
        "byte order mark": ("json-byte-order-mark", lambda: with_form(packet, b"\xef\xbb\xbf" + text.encode())),
        "duplicate keys": (
            "json-duplicate-key",
            lambda: with_form(packet, text.replace('"buyerCountry"', '"companyName": "A", "buyerCountry"'))),
        "100 MB of [": (None, lambda: with_form(packet, b"[" * 100_000_000)),
        "1 MB of [": ("json-syntax", lambda: with_form(packet, b"[" * 1_000_000)),
        "1 MB of {\"a\":": ("json-syntax", lambda: with_form(packet, b'{"a":' * 200_000)),
        "wrong types": ("wrong-type", lambda: with_form(packet, json.dumps({key: 7 for key in packet.form}))),
        "no object": ("wrong-type", lambda: with_form(packet, "[]")),
        "2027-02-29": ("date-real", lambda: with_form(packet, text.replace(date, '"expirationDate": "2027-02-29"'))),
        "expired": ("expiration-past", lambda: with_form(packet, text.replace(date, '"expirationDate": "2026-01-14"'))),
        "empty": ("json-syntax", lambda: with_form(packet, "")),
        "not UTF-8": ("json-syntax", lambda: with_form(packet, text.encode().replace(b"Ridgeline", b"Ridg\xe9line"))),
        "half a surrogate": ("json-syntax", lambda: with_form(packet, text.replace("Ridgeline", "\\ud800"))),
        "trailing comma": ("json-syntax", lambda: with_form(packet, text.rstrip()[:-1] + ",}")),
        "two documents": ("json-syntax", lambda: with_form(packet, text + text)),
        "NaN": ("json-syntax", lambda: with_form(packet, text.replace('"quantity": 18', '"quantity": NaN'))),
        "UTF-16": ("json-syntax", lambda: with_form(packet, text.encode("utf-16-le"))),
        "enormous number": (None, lambda: with_form(packet, text.replace('"quantity": 18', '"quantity": 1e999999999'))),
        "key that is a path": ("offer-key", lambda: with_form(packet, text.replace('"spoiled"', '"../../evil"'))),
        "key that is a dot": ("offer-key", lambda: with_form(packet, text.replace('"spoiled"', '".."'))),
    }


def pdfs(packet):
    """Cases about a PDF: what cannot be carried over whole is refused, each by its own rule."""

    def put(data):
        return lambda: with_files(packet, {"eula/policy.pdf": data() if callable(data) else data})

    def page(entries):
        return put(lambda: pdf_bytes(lambda pdf: pdf.pages[0].obj.update(entries(pdf)) or None))

    def annotation(**entries):
        return page(lambda pdf: {"/Annots": Array([pdf.make_indirect(
            Dictionary(Type=Name.Annot, Rect=[72, 72, 144, 90], **entries))])})

    def catalog(entries):
        return put(lambda: pdf_bytes(lambda pdf: pdf.Root.update(entries(pdf)) or None))

    def action(**entries):
        return annotation(Subtype=Name.Link, A=Dictionary(**entries))

    policy = POLICY.read_bytes()
    encryption = {"owner": "owner", "R": 6}
    script = {"S": Name.JavaScript, "JS": String("app.alert(1)")}
    field = {"FT": Name.Tx, "T": String("name")}
    return {
        "truncated": (None, put(policy[:-3000])),
        "damaged in the middle": ("pdf-damaged", put(policy.replace(b"endobj", b"endobx", 3))),
        "broken cross-reference": ("pdf-damaged", put(with_broken_startxref(policy))),
        "junk before the header": ("pdf-header", put(b"junk\n" + policy)),
        "data after the end": ("pdf-trailing-data", put(policy + b"\nPK\x03\x04 hidden archive" * 40)),
        "password": ("pdf-password-required", put(lambda: pdf_bytes(
            lambda pdf: {"encryption": pikepdf.Encryption(user="secret", **encryption)}))),
        "restricted": ("pdf-restricted", put(lambda: pdf_bytes(
            lambda pdf: {"encryption": pikepdf.Encryption(user="", **encryption)}))),
        "no pages": ("pdf-no-pages", put(lambda: pdf_bytes(lambda pdf: pdf.pages.__delitem__(0)))),
        "form field without a picture": ("pdf-field-appearance", annotation(Subtype=Name.Widget, V=String("Acme"), **field)),
        "signature": ("pdf-signed", catalog(lambda pdf: {"/AcroForm": Dictionary(SigFlags=3, Fields=[pdf.make_indirect(
            Dictionary(FT=Name.Sig, T=String("s"), V=Dictionary(
                Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=b"0" * 10, ByteRange=[0, 1, 2, 3])))])})),
        "portfolio": ("pdf-portfolio", catalog(lambda pdf: {"/Collection": Dictionary(View=Name.D)})),
        "XFA": ("pdf-xfa", catalog(lambda pdf: {"/AcroForm": Dictionary(Fields=[], XFA=pdf.make_stream(b"<xdp/>"))})),
        "script on opening": ("pdf-active-content", catalog(lambda pdf: {"/OpenAction": Dictionary(**script)})),
        "script by name": ("pdf-active-content", catalog(lambda pdf: {
            "/Names": Dictionary(JavaScript=Dictionary(Names=[String("a"), Dictionary(**script)]))})),
        "script in a link": ("pdf-active-content", action(**script)),
        "program start": ("pdf-active-content", action(S=Name.Launch, F=String("calc.exe"))),
        "another document": ("pdf-active-content", action(S=Name.GoToR, F=String("b.pdf"), D=Array([0, Name.Fit]))),
        "file address": ("pdf-active-content", action(S=Name.URI, URI=String("file:///etc/passwd"))),
        "script address": ("pdf-active-content", action(S=Name.URI, URI=String("JavaScript:alert(1)"))),
        "chained actions": ("pdf-active-content", action(
            S=Name.URI, URI=String("https://a.example"), Next=Dictionary(**script))),
        "action by itself": ("pdf-active-content", page(lambda pdf: {"/AA": Dictionary(O=Dictionary(**script))})),
        "attachment": ("pdf-active-content", catalog(lambda pdf: {"/Names": Dictionary(EmbeddedFiles=Dictionary(
            Names=[String("a"), Dictionary(Type=Name.Filespec, F=String("a"))]))})),
        "attachment on the page": ("pdf-active-content", annotation(
            Subtype=Name.FileAttachment, FS=Dictionary(Type=Name.Filespec, F=String("a.exe")))),
        "film": ("pdf-active-content", annotation(Subtype=Name.Movie)),
        "data outside the file": ("pdf-external-stream", page(lambda pdf: {"/Resources": Dictionary(
            XObject=Dictionary(X=external(pdf)))})),
        "enormous page": ("pdf-page-too-large", page(lambda pdf: {"/MediaBox": Array([0, 0, 20000, 20000])})),
        "page tree that runs in a circle": (None, put(lambda: pdf_bytes(circle))),
        "unpacks to 1 GB": ("pdf-content-too-large", put(bomb)),
        "nested too deep": (
            "pdf-too-deep", page(lambda pdf: {"/Resources": Dictionary(Properties=Dictionary(P=deep(pdf)))})),
    }


def with_broken_startxref(data):
    at = data.rindex(b"startxref") + 10
    return data[:at] + b"7" + data[data.index(b"\n", at):]


def external(pdf):
    stream = pikepdf.Stream(pdf, b"")
    stream.update({
        "/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 9, 9]), "/F": String("/etc/passwd")})
    return pdf.make_indirect(stream)


def circle(pdf):
    pdf.Root.Pages.Kids.append(pdf.Root.Pages)
    pdf.Root.Pages.Count = 3


def bomb():
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(1024)) + packer.flush()

    def change(pdf):
        stream = pikepdf.Stream(pdf, packed)
        stream.Filter = Name.FlateDecode
        pdf.pages[0].obj.Contents = pdf.make_indirect(stream)
        return {"compress_streams": False, "stream_decode_level": pikepdf.StreamDecodeLevel.none}

    return pdf_bytes(change)


def deep(pdf):
    value = pdf.make_indirect(Array([]))
    for _ in range(1500):
        value = pdf.make_indirect(Array([value]))
    return value


def names_of(cases):
    """The cases' names, from a packet that is made for asking only."""
    with tempfile.TemporaryDirectory() as folder:
        return sorted(cases(sound(Path(folder))))


def bounds(memory):
    """Runs a program with so much memory at most, and bound by a file's mode as everybody but root is."""
    root_as_everybody = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    return ["prlimit", f"--data={memory}", *root_as_everybody]


def judge(workspace, packet, rule, before):
    """Runs a spoiled packet: refused for the right reason, and the workspace is as it was but for the page that says why."""
    ended = workspace.run(packet, wrapper=bounds(MOST_MEMORY), timeout=60)
    assert ended.code == 1, (ended.code, ended.out, ended.err)
    assert ended.json[0]["results"] == []
    if rule:
        assert rule in ended.rules, ended.rules
    assert any(finding["severity"] == "error" for finding in ended.json[0]["findings"])
    [page] = [path for path in ended.json[0]["review"].split("workspace/") if path.startswith("offers/")]
    folder = page.removesuffix("review.html")
    assert folder.endswith("/attempt/")
    left = {path: mark for path, mark in without_empty_folders(workspace).items() if mark != "folder" or path in before}
    changed = [path for path in tree_differences(before, left) if not path.endswith("/attempt/")]
    assert changed == [folder + "findings.json", folder + "review.html"]
    assert json.loads((workspace.root / folder / "findings.json").read_text()) == ended.json[0]["findings"]


def without_empty_folders(workspace):
    """The workspace but for folders with nothing in them: `work/` is made by whoever takes the lock."""
    found = workspace.tree()
    return {
        path: mark for path, mark in found.items()
        if mark != "folder" or any(other != path and other.startswith(path) for other in found)}


def run_case(cases, name, tmp_path):
    workspace = Workspace(tmp_path)
    # By default what is active is removed and reported (judge_binding_rich.py); here it is refused.
    pipeline = json.loads((SAMPLES.parent / "pipeline.json").read_text())
    pipeline["stages"]["eula"]["with"]["activeContent"] = "refuse"
    (workspace.root / "pipeline.json").write_text(json.dumps(pipeline))
    packet = sound(tmp_path / "packets")
    rule, spoil = cases(packet)[name]
    spoil()
    judge(workspace, packet, rule, without_empty_folders(workspace))


def test_the_packet_is_sound_before_it_is_spoiled(tmp_path):
    """The control of every case below: without its one fault the packet is published."""
    workspace = Workspace(tmp_path)
    before = without_empty_folders(workspace)
    packet = sound(tmp_path / "packets")
    workspace.publish(packet)
    assert workspace.current(packet.key).joinpath("buyer/eula.pdf").exists()
    assert tree_differences(before, without_empty_folders(workspace)) != []
    with pytest.raises(AssertionError):
        judge(workspace, packet, None, without_empty_folders(workspace))
    # The bound on memory is one: with little, even this packet is too much.
    assert workspace.run(packet, wrapper=bounds(2 << 20)).code not in (0, 1)


@pytest.mark.parametrize("name", names_of(files))
def test_files(name, tmp_path):
    run_case(files, name, tmp_path)


@pytest.mark.parametrize("name", names_of(forms))
def test_forms(name, tmp_path):
    run_case(forms, name, tmp_path)


@pytest.mark.parametrize("name", names_of(pdfs))
def test_pdfs(name, tmp_path):
    run_case(pdfs, name, tmp_path)


def test_exactly_six_megabytes_are_accepted(tmp_path):
    """The control of the byte too many: the limit itself is allowed, with a warning."""
    workspace = Workspace(tmp_path)
    packet = sound(tmp_path / "packets")
    with_files(packet, {
        "eula/long.txt": long_text(LIMIT - len(TEXT)), "eula/terms.txt": TEXT})
    assert sum((packet.folder / path).stat().st_size for path in packet.form["eula"]["files"]) == LIMIT
    ended = workspace.publish(packet)
    assert "eula-bytes-near" in ended.rules


def test_a_published_offer_stays_as_it_is(tmp_path):
    """A new packet with mistakes changes nothing of what was published before it."""
    workspace = Workspace(tmp_path)
    packet = sound(tmp_path / "packets")
    workspace.publish(packet)
    before = without_empty_folders(workspace)
    (packet.folder / "eula" / "terms.txt").write_bytes(TEXT + b"\0")
    judge(workspace, packet, "text-control-character", before)


def test_every_mistake_of_the_sample_is_told(tmp_path):
    workspace = Workspace(tmp_path)
    before = without_empty_folders(workspace)
    packet = sample_packet("mistakes", tmp_path / "packets")
    judge(workspace, packet, "metadata-name", before)
    ended = workspace.run(packet, command="check")
    assert sum(finding["severity"] == "error" for finding in ended.json[0]["findings"]) >= 12
    places = [(f["place"]["file"], f["place"].get("line", 0)) for f in ended.json[0]["findings"]]
    assert all(line > 0 for file, line in places if file == "offer.json")


def test_dropped_rubbish_is_quarantined_whole(tmp_path):
    """The drop folder: what is no packet, or a spoiled one, lies in quarantine with its reason, byte for byte."""
    workspace = Workspace(tmp_path)
    inbox = workspace.root / "inbox"
    inbox.mkdir()
    (inbox / "notes.docx").write_bytes(b"PK\x03\x04")
    (inbox / "empty").mkdir()
    (inbox / "link").symlink_to("/etc/passwd")
    os.mkfifo(inbox / "pipe")
    (inbox / "f\u00fcr Kim; rm -rf \u202e").mkdir()
    ended = run("watch", "--once", "--json", "--now", NOW, "--workspace", workspace.root, timeout=60)
    assert ended.code == 1, ended.err
    assert {entry["result"] for entry in ended.json} == {"quarantined"}
    assert len(ended.json) == 5
    assert list(inbox.iterdir()) == []
    for entry in ended.json:
        place = workspace.root / entry["place"]
        assert (place / "reason.txt").read_text().strip()
        assert os.path.lexists(place / "dropped" / entry["name"])
    assert not (workspace.root / "offers").exists()


def test_base_packets_of_one_kind_are_sound(tmp_path):
    """The control of the quarantine: a sound packet beside the rubbish is done."""
    workspace = Workspace(tmp_path)
    base_packet("sound", workspace.root / "inbox")
    ended = run("watch", "--once", "--json", "--now", NOW, "--workspace", workspace.root)
    assert ended.code == 0, ended.err
    assert [entry["result"] for entry in ended.json] == ["done"]


