"""The pages set from a plain text say what the text says: pdftotext reads them back."""

import re
import subprocess
import unicodedata

import pikepdf
import pytest

from reading import page_texts, tampered

# No line of a page holds more characters; a longer word must be broken somewhere.
LONGEST_WORD = 90


def text_parts(document):
    """The TXT sources of a bound document with their first and last page."""
    for source, entry in zip(document.sources, document.manifest["sources"], strict=True):
        if not source.is_pdf:
            yield source, entry["firstPage"], entry["lastPage"]


def words(text):
    # Marks without ink: the tool warns of those in a text, and Poppler adds some where the direction turns.
    inked = text.translate({mark: None for mark in (0xAD, 0x200B, 0x200E, 0x200F, 0x202B, 0x202C, 0x2060, 0xFEFF)})
    return inked.replace("\u00a0", " ").split()


def runs_right_to_left(text):
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in set(text))


def different_words(document, bound_path):
    """The texts whose words on the pages are not the words of the source, with the first that differ."""
    different = []
    for source, first, last in text_parts(document):
        wanted, found = words(source.text), words(page_texts(bound_path, first, last))
        if any(len(word) > LONGEST_WORD for word in wanted):
            wanted, found = list("".join(wanted)), list("".join(found))
        if runs_right_to_left(source.text):
            # Poppler tells such a line in the order of the page; every letter must be there.
            wanted, found = sorted("".join(wanted)), sorted("".join(found))
        if wanted != found:
            at = next((i for i, (a, b) in enumerate(zip(wanted, found)) if a != b), min(len(wanted), len(found)))
            different.append((source.path.name, " ".join(wanted[at:at + 5]), " ".join(found[at:at + 5])))
    return different


def missing_lines(document, bound_path):
    """Lines of the texts that fit on a page's line but are no line there, and how many were looked at."""
    missing, looked_at = [], 0
    for source, first, last in text_parts(document):
        page_lines = {line.strip() for line in page_texts(bound_path, first, last).splitlines()}
        for line in re.split("\r\n|[\r\n\f]", source.text):
            line = line.expandtabs(8).strip()
            # Two spaces between sentences may be read back as one.
            if 0 < len(line) <= 80 and "  " not in line:
                looked_at += 1
                if line not in page_lines:
                    missing.append((source.path.name, line))
    return missing, looked_at


@pytest.fixture(scope="module")
def with_texts(documents):
    found = [document for document in documents if any(not source.is_pdf for source in document.sources)]
    assert sum(1 for document in found for _ in text_parts(document)) >= 15
    return found


@pytest.fixture(scope="module")
def control(with_texts, tmp_path_factory):
    """A document in which a page of a text was replaced by its last one."""
    document = with_texts[-1]
    _, first, last = next(text_parts(document))
    assert last > first

    def a_page_twice(pdf):
        pdf.pages[first - 1] = pdf.pages[last - 1]

    return document, tampered(document.path, tmp_path_factory.mktemp("control") / "tampered.pdf", a_page_twice)


def test_pages_have_the_words_of_the_text(with_texts, control):
    for document in with_texts:
        assert different_words(document, document.path) == [], str(document)
    assert len(different_words(*control)) == 1


def test_lines_of_the_text_are_lines_of_the_page(with_texts, control):
    """A line that fits is one line on the page, and nothing else is in it."""
    total = 0
    for document in with_texts:
        missing, looked_at = missing_lines(document, document.path)
        assert missing == [], str(document)
        total += looked_at
    assert total > 3000
    assert missing_lines(*control)[0] != []


def test_fonts_of_set_pages_are_embedded(with_texts, published):
    for document in with_texts:
        for _, first, last in text_parts(document):
            assert fonts_not_embedded(document.path, first, last) == [], str(document)

    # The sample's manuscript uses the standard fonts, which its producer did not embed.
    workspace, packets = published
    control = next(d for d in workspace.documents(packets["acme-2025"]) if d.audience == "buyer")
    policy = next(e for e in control.manifest["sources"] if e["path"].endswith("support-policy.pdf"))
    assert fonts_not_embedded(control.path, policy["firstPage"], policy["lastPage"]) != []


def test_fonts_of_our_own_pages_are_embedded(documents, published):
    """The page that names the sources, and the artifact."""
    for document in documents:
        last = document.manifest["document"]["pages"]
        first = document.manifest["sources"][-1]["lastPage"] + 1
        assert fonts_not_embedded(document.path, first, last) == [], str(document)
    workspace, _ = published
    artifacts = list(workspace.root.glob("offers/*/bookings/*/*.pdf"))
    assert artifacts
    for path in artifacts:
        with pikepdf.open(path) as pdf:
            assert fonts_not_embedded(path, 1, len(pdf.pages)) == []


def fonts_not_embedded(path, first, last):
    """The fonts of some pages that are not in the file, as pdffonts lists them; no font at all is wrong as well."""
    command = ["pdffonts", "-f", str(first), "-l", str(last), str(path)]
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    column = lines[0].index("emb ")
    fonts = lines[2:]
    assert fonts, "no fonts on a page of text"
    return [line for line in fonts if line[column:column + 3].strip() != "yes"]
