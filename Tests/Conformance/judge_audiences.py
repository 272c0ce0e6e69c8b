"""Nothing of the reseller's set is in anything that the buyer sees."""

import json
import re
import zlib

import pikepdf
import pytest

from reading import content_streams, page_texts, tampered
from tool import sha256


def secrets(packet):
    """What the buyer must never see: hashes, file names, quote numbers, wholesale prices of the reseller's set."""
    found = set()
    for source in packet.reseller:
        found |= {sha256(source.path.read_bytes()), source.path.name, source.path.stem}
    product = packet.form["product"]
    amounts = [line["unitPrice"] for line in product["dimensions"]]
    amounts += [part["amount"] for part in product.get("schedule", [])]
    for quote in packet.form.get("quotes", []):
        found.add(quote["number"])
        amounts.append(quote["amount"])
    for amount in amounts:
        # A price of 0 is no secret, and its digit is on every page.
        if float(amount) > 0:
            found |= {amount, f"{float(amount):,.2f}", f"{float(amount):,.0f}"}
    return {secret for secret in found if len(secret) > 3}


def everything(path):
    """All that a file holds: its bytes, and of a PDF the text, the objects and the streams unpacked."""
    data = [path.read_bytes()]
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            pages = len(pdf.pages)
            for item in pdf.objects:
                if isinstance(item, pikepdf.Stream):
                    try:
                        data.append(item.read_bytes())
                    except (pikepdf.PdfError, zlib.error):
                        data.append(item.read_raw_bytes())
                    data.append(str(dict(item.items())).encode())
                else:
                    data.append(str(item).encode())
        data.append(page_texts(path, 1, pages).encode())
    return b"\n".join(data)


def leaks(packet, files):
    """The secrets that are in the files: (file, secret)."""
    found = []
    for path in files:
        content = everything(path)
        # Digits are numbers of their own: 480.00 is not in 12480.001.
        found += [
            (path.name, secret) for secret in sorted(secrets(packet))
            if re.search(rb"(?<![0-9A-Za-z,.])" + re.escape(secret.encode()) + rb"(?![0-9A-Za-z])", content)]
    return found


@pytest.fixture(scope="module")
def with_both(published):
    workspace, packets = published
    found = [packet for packet in packets.values() if packet.reseller and packet.eula]
    assert len(found) >= 3
    return workspace, found


def test_no_secret_is_in_a_buyers_file(with_both, tmp_path):
    workspace, packets = with_both
    for packet in packets:
        assert len(secrets(packet)) >= 6
        files = sorted(path for path in (workspace.current(packet.key) / "buyer").rglob("*") if path.is_file())
        assert [path.name for path in files] == ["eula.manifest.json", "eula.pdf"]
        assert leaks(packet, files) == [], packet.key

    packet = next(packet for packet in packets if packet.key == "acme-2025")
    buyer = workspace.current(packet.key) / "buyer"

    def a_quote_number_in_the_title(pdf):
        pdf.docinfo["/Title"] = "EULA for Q-10442"

    control = tampered(buyer / "eula.pdf", tmp_path / "title.pdf", a_quote_number_in_the_title)
    assert leaks(packet, [control]) == [("title.pdf", "Q-10442")]

    def a_price_on_a_page(pdf):
        page = pdf.pages[-1]
        page.obj.Resources.Font = page.obj.Resources.get("/Font", pikepdf.Dictionary())
        page.obj.Resources.Font.Judge = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.contents_add(pdf.make_stream(b"BT /Judge 9 Tf 20 20 Td [(240,) 10 (000.00)] TJ ET"))

    control = tampered(buyer / "eula.pdf", tmp_path / "price.pdf", a_price_on_a_page)
    assert ("price.pdf", "240,000.00") in leaks(packet, [control])


def test_no_page_of_the_reseller_is_in_the_buyers_document(with_both):
    workspace, packets = with_both
    for packet in packets:
        current = workspace.current(packet.key)
        with pikepdf.open(current / "buyer" / "eula.pdf") as buyer:
            pages = {sha256(b"".join(content_streams(page))) for page in buyer.pages}
        for source in packet.reseller:
            with pikepdf.open(source.path) as pdf:
                assert pages.isdisjoint(sha256(b"".join(content_streams(page))) for page in pdf.pages)
        # The control: they are in the reseller's.
        with pikepdf.open(current / "reseller" / "reseller-agreement.pdf") as reseller:
            pages = {sha256(b"".join(content_streams(page))) for page in reseller.pages}
        with pikepdf.open(packet.reseller[-1].path) as pdf:
            assert pages.issuperset(sha256(b"".join(content_streams(page))) for page in pdf.pages)


def test_hashes_of_the_two_sets_are_apart(with_both):
    workspace, packets = with_both
    for packet in packets:
        current = workspace.current(packet.key)
        buyer = json.loads((current / "buyer" / "eula.manifest.json").read_text())
        reseller = json.loads((current / "reseller" / "reseller-agreement.manifest.json").read_text())
        assert (buyer["audience"], reseller["audience"]) == ("buyer", "reseller")
        hashes = [{source["sha256"] for source in manifest["sources"]} for manifest in (buyer, reseller)]
        assert hashes[0] and hashes[1] and hashes[0].isdisjoint(hashes[1])
