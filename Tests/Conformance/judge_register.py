"""The register and the artifact, read by Python: the chain of rows, the hashes of the files, the canonical JSON."""

import csv
import hashlib
import io
import json
import os
import shutil
import sqlite3

import pikepdf
import pytest

from packets import FACTS, Packet, base_packet, good_samples, sample_packet
from reading import page_texts
from tool import Workspace, sha256

# Names that a spreadsheet would run as a formula, that need quotes, and that are longer than a row likes.
BUYERS = [
    '=HYPERLINK("https://evil.example","Acme")', "@SUM(1+1)*cmd|' /C calc'!A0", 'Smith, Jones & "Sons" Ltd.',
    "\u00c5ngstr\u00f6m \u682a\u5f0f\u4f1a\u793e GmbH", "-2+3", "Acme Second line", "L" + "o" * 240 + "ng",
]


def accepted_packet(number, buyer, parent):
    """A packet of an offer that the buyer has accepted, under ids of its own."""
    facts = {section: dict(fact) for section, fact in FACTS.items()}
    facts["authorized"]["opportunityId"] += str(number)
    facts["extended"]["offerId"] += str(number)
    facts["accepted"]["agreementId"] += str(number)
    packet = base_packet(f"deal-{number}", parent, companyName=buyer, **facts)
    packet.form["registration"]["Company"] = buyer
    return packet.write()


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """A workspace with a register of many rows, a corrected revision among them."""
    workspace = Workspace(tmp_path_factory.mktemp("books"))
    parent = workspace.root / "packets"
    for name in good_samples():
        workspace.publish(sample_packet(name, parent))
    for number, buyer in enumerate(BUYERS):
        workspace.publish(accepted_packet(number, buyer, parent))
    workspace.publish(sample_packet("new-order", parent / "again"))
    return workspace


def rows(workspace):
    data = (workspace.root / "register.csv").read_bytes()
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))


def broken_links(data):
    """The rows whose link to the row before is wrong; rows are lines, whatever their cells hold."""
    assert data.endswith(b"\r\n")
    lines = data[:-2].split(b"\r\n")
    parsed = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    assert len(parsed) == len(lines)
    column = parsed[0].index("prev_row_sha256")
    return [
        number for number in range(1, len(lines))
        if parsed[number][column] != hashlib.sha256(lines[number - 1]).hexdigest()]


def bookings(workspace):
    """The JSON of every issued revision, by its SHA-256."""
    return {sha256(path.read_bytes()): path for path in workspace.root.glob("offers/*/bookings/*/*.json")}


def test_rows_are_chained(books):
    data = (books.root / "register.csv").read_bytes()
    assert broken_links(data) == []
    assert data.count(b"\r\n") == 1 + 1 + len(BUYERS)
    assert data.count(b"\n") == data.count(b"\r\n")

    changed = data.replace(b"240000.00", b"240000.01", 1)
    assert broken_links(changed) == [2]
    without_a_row = b"\r\n".join(line for i, line in enumerate(data.split(b"\r\n")) if i != 3)
    assert broken_links(without_a_row) == [3]


def test_rows_agree_with_their_booking(books):
    by_hash = bookings(books)
    found = rows(books)
    assert len(found) == len(by_hash) == 1 + len(BUYERS)
    assert [row["seq"] for row in found] == [str(number + 1) for number in range(len(found))]
    for row in found:
        path = by_hash[row["json_sha256"]]
        booking = json.loads(path.read_text())
        assert row["pdf_sha256"] == sha256(path.with_suffix(".pdf").read_bytes())
        wanted = {
            "booking_id": booking["document"]["bookingId"], "revision": str(booking["document"]["revision"]),
            "state": booking["document"]["state"], "document_type": booking["document"]["type"],
            "intent": booking["agreement"]["intent"], "agreement_id": booking["agreement"]["id"],
            "offer_id": booking["offer"]["id"], "booking_date": booking["acceptance"]["bookingDate"],
            "booking_tz": booking["acceptance"]["timeZone"], "accepted_at_utc": booking["acceptance"]["acceptedAt"],
            "buyer_aws_account": booking["parties"]["buyer"]["awsAccountId"],
            "reseller_aws_account": booking["parties"]["reseller"]["awsAccountId"],
            "reseller_name": booking["parties"]["reseller"]["name"], "product_id": booking["product"]["id"],
            "currency": booking["amounts"]["currency"], "wholesale_tcv": booking["amounts"]["wholesaleTcv"],
            "net_change": booking["register"]["netChange"], "period": booking["register"]["period"],
            "term_start": booking["term"]["start"], "term_end": booking["term"]["end"],
            "prev_row_sha256": booking["register"]["previousRowSHA256"],
            "cppo_opportunity_id": booking["resaleAuthorization"]["id"],
        }
        assert {key: row[key] for key in wanted} == wanted
        # A name from outside is never a formula, and otherwise as it is.
        assert row["buyer_name"].lstrip("'") in (booking["parties"]["buyer"]["name"].replace("\u2028", " "),)
    ids = [row["booking_id"] for row in found]
    assert len(set(ids)) == len(ids)


def test_no_cell_is_a_formula(books):
    cells = [(name, cell) for row in rows(books) for name, cell in row.items()]
    assert [(name, cell) for name, cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []
    assert sum(cell.startswith("'") for _, cell in cells) == 3


def canonical_hash(booking):
    """SHA-256 of the booking without its hash, as its schema describes it."""
    unsigned = {key: value for key, value in booking.items() if key != "hash"}
    text = json.dumps(unsigned, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode())


def test_bookings_have_the_hash_that_they_name(books):
    for path in bookings(books).values():
        booking = json.loads(path.read_text())
        assert canonical_hash(booking) == booking["hash"], path
        booking["amounts"]["wholesaleTcv"] = "1.00"
        assert canonical_hash(booking) != booking["hash"]


def test_files_of_a_revision_have_their_sums(books):
    for path in bookings(books).values():
        folder = path.parent
        lines = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines())
        assert {name: sha256((folder / name).read_bytes()) for name in lines} == lines
        assert set(lines) | {"SHA256SUMS"} == set(os.listdir(folder))
        assert all(name.startswith(folder.name) for name in lines)


def test_documents_named_in_a_booking_have_their_hashes(books):
    path = next(books.root.glob("offers/acme-2025/bookings/*/*.json"))
    booking = json.loads(path.read_text())
    packet = books.current("acme-2025") / "packet"
    named = booking["eula"]["documents"] + booking["resellerAgreement"]["documents"]
    named += [quote["document"] for quote in booking["quotes"]]
    assert len(named) == 6
    for document in named:
        data = (packet / document["name"]).read_bytes()
        assert (sha256(data), len(data)) == (document["sha256"], document["bytes"])
    eula = books.current("acme-2025") / "buyer" / "eula.pdf"
    assert booking["eula"]["consolidated"]["sha256"] == sha256(eula.read_bytes())
    with pikepdf.open(eula) as pdf:
        assert booking["eula"]["consolidated"]["pages"] == len(pdf.pages)
    stored = {sha256(fact.read_bytes()): fact.name for fact in (books.root / "facts").iterdir()}
    for fact in booking["acceptance"]["typedFacts"] + booking["acceptance"]["evidence"]:
        assert fact["sha256"] in stored


def test_the_artifact_says_what_its_json_says(books):
    """Every artifact is a page that a person can check against the register."""
    for path in bookings(books).values():
        booking = json.loads(path.read_text())
        with pikepdf.open(path.with_suffix(".pdf")) as pdf:
            pages = len(pdf.pages)
        text = "".join(page_texts(path.with_suffix(".pdf"), 1, pages).split())
        total = f"{float(booking['amounts']['wholesaleTcv']):,.2f}"
        for needed in (
            booking["document"]["bookingId"], booking["agreement"]["id"], booking["offer"]["id"], total,
            booking["parties"]["reseller"]["awsAccountId"], booking["hash"], booking["acceptance"]["bookingDate"]):
            assert "".join(needed.split()) in text, (path.name, needed)
        assert pages == 1, path.name


def test_the_ledger_knows_every_row(books):
    ledger = sqlite3.connect(f"file:{books.root / 'bindery.sqlite'}?mode=ro", uri=True)
    assert ledger.execute("pragma integrity_check").fetchall() == [("ok",)]
    tables = [name for (name,) in ledger.execute("select name from sqlite_master where type = 'table'")]
    text = str([ledger.execute(f'select * from "{table}"').fetchall() for table in tables])
    for row in rows(books):
        assert row["booking_id"] in text
    ledger.close()


def test_a_changed_register_stops_the_next_issue(books, tmp_path):
    """Somebody edits a row: nothing is added behind it, and the exit code says that our side failed."""
    copy = Workspace(tmp_path)
    shutil.rmtree(copy.root)
    shutil.copytree(books.root, copy.root, symlinks=True)
    register = copy.root / "register.csv"
    os.chmod(register, 0o644)
    data = register.read_bytes()
    # The same length, in the last row.
    at = data.rindex(b"71280.00")
    register.write_bytes(data[:at] + b"71280.01" + data[at + 8:])
    before = copy.tree()
    ended = copy.run(accepted_packet(90, "Late Buyer, Inc.", tmp_path))
    assert ended.code == 2, ended.out
    assert "register" in ended.err
    assert copy.tree()["register.csv"] == before["register.csv"]
    assert not list(copy.root.glob("offers/deal-90/bookings/*"))

    # The control: with the row as it was, the issue goes on.
    register.write_bytes(data)
    assert copy.run(Packet(tmp_path / "deal-90")).code == 0
    assert broken_links(register.read_bytes()) == []
