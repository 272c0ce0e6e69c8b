"""Every page of a source arrives unaltered: the same encoded bytes, the same resources, the same pixels."""

import pikepdf
import pytest
from pikepdf import Array

from reading import content_streams, look, pdfium_pixels, poppler_pixels, tampered


def pdf_parts(document):
    """The PDF sources of a bound document with the page index at which each must begin."""
    index = 0
    for source, entry in zip(document.sources, document.manifest["sources"], strict=True):
        if source.is_pdf:
            yield source.path, index
            with pikepdf.open(source.path) as pdf:
                index += len(pdf.pages)
        else:
            index += entry["lastPage"] - entry["firstPage"] + 1


def changed_pages(document, bound_path, measure):
    """The pages whose measure differs between source and bound document: (source, page number)."""
    changed = []
    with pikepdf.open(bound_path) as bound:
        for path, index in pdf_parts(document):
            with pikepdf.open(path) as source:
                for number, page in enumerate(source.pages):
                    if measure(page) != measure(bound.pages[index + number]):
                        changed.append((path.name, number + 1))
    return changed


def redrawn_pages(document, bound_path, draw):
    """The pages whose pixels differ."""
    changed = []
    for path, index in pdf_parts(document):
        with pikepdf.open(path) as source:
            count = len(source.pages)
        before, after = draw(path, 1, count), draw(bound_path, index + 1, index + count)
        assert len(before) == len(after) == count
        changed += [(path.name, number + 1) for number in range(count) if before[number] != after[number]]
    return changed


@pytest.fixture(scope="module")
def with_pdfs(documents):
    found = [document for document in documents if any(source.is_pdf for source in document.sources)]
    assert len(found) >= 6
    return found


@pytest.fixture(scope="module")
def sample(with_pdfs):
    return next(document for document in with_pdfs if str(document).startswith("acme-2025/buyer"))


def test_content_streams_have_the_same_encoded_bytes(with_pdfs, sample, tmp_path):
    for document in with_pdfs:
        assert changed_pages(document, document.path, content_streams) == [], str(document)

    def one_byte_more(pdf):
        stream = pdf.pages[1].obj.Contents
        stream = stream[0] if isinstance(stream, Array) else stream
        stream.write(stream.read_raw_bytes() + b" ", filter=stream.get("/Filter"), decode_parms=stream.get("/DecodeParms"))

    control = tampered(sample.path, tmp_path / "tampered.pdf", one_byte_more)
    assert changed_pages(sample, control, content_streams) == [("master-agreement.pdf", 2)]


def test_boxes_resources_and_appearances_are_the_same(with_pdfs, sample, tmp_path):
    for document in with_pdfs:
        assert changed_pages(document, document.path, look) == [], str(document)

    def another_font_file(pdf):
        fonts = pdf.pages[0].obj.Resources.Font
        font = next(font for font in (fonts[key] for key in fonts.keys()) if "/DescendantFonts" in font)
        descriptor = font.DescendantFonts[0].FontDescriptor
        descriptor.Flags = int(descriptor.Flags) ^ 64

    control = tampered(sample.path, tmp_path / "tampered.pdf", another_font_file)
    assert ("master-agreement.pdf", 1) in changed_pages(sample, control, look)

    def turned(pdf):
        pdf.pages[2].obj.Rotate = 90

    control = tampered(sample.path, tmp_path / "turned.pdf", turned)
    assert changed_pages(sample, control, look) == [("master-agreement.pdf", 3)]


@pytest.mark.parametrize("draw", [poppler_pixels, pdfium_pixels])
def test_pages_have_the_same_pixels(with_pdfs, sample, draw, tmp_path):
    for document in with_pdfs:
        assert redrawn_pages(document, document.path, draw) == [], str(document)

    def a_small_mark(pdf):
        page = pdf.pages[1]
        page.contents_add(b"q 1 0 0 rg 300 400 4 4 re f Q")

    control = tampered(sample.path, tmp_path / "tampered.pdf", a_small_mark)
    assert redrawn_pages(sample, control, draw) == [("master-agreement.pdf", 2)]


def test_pages_stand_in_the_order_of_the_form(documents):
    for document in documents:
        entries = document.manifest["sources"]
        with pikepdf.open(document.path) as bound:
            assert entries[0]["firstPage"] == 1
            for one, next_one in zip(entries, entries[1:]):
                assert next_one["firstPage"] == one["lastPage"] + 1, str(document)
            assert [(document.packet.folder / entry["path"]) for entry in entries] == [s.path for s in document.sources]
            # One page or more follow: they name the sources and are no part of the terms.
            assert entries[-1]["lastPage"] < len(bound.pages)
            for source, entry in zip(document.sources, entries):
                if source.is_pdf:
                    with pikepdf.open(source.path) as pdf:
                        assert entry["lastPage"] - entry["firstPage"] + 1 == len(pdf.pages), str(document)
