"""Links, outlines and page labels of every source live on in the bound document."""

import pikepdf
import pypdfium2
import pytest

from judge_pages import pdf_parts
from reading import Targets, moved, tampered


def dead_links(document, bound_path):
    """The links of the sources that lead elsewhere in the bound document, or are gone."""
    dead = []
    with pikepdf.open(bound_path) as bound:
        bound_links = Targets(bound).links()
        for path, index in pdf_parts(document):
            with pikepdf.open(path) as source:
                for number, links in enumerate(Targets(source).links()):
                    wanted = [(box, moved(target, index)) for box, target in links]
                    if wanted != bound_links[index + number]:
                        dead.append((path.name, number + 1, wanted, bound_links[index + number]))
    return dead


def outline_differences(document, bound_path):
    """What is wrong with the outline: an entry a source, its own outline below it, its pages."""
    with pikepdf.open(bound_path) as bound:
        outline = Targets(bound).outline()
    wrong = []
    if len(outline) != len(document.sources) + 1:
        return [f"{len(outline)} entries for {len(document.sources)} sources"]
    starts = {path: index for path, index in pdf_parts(document)}
    for (title, target, entries), entry, source in zip(outline, document.manifest["sources"], document.sources):
        if entry["title"] not in title or target is None or target[:2] != ("page", entry["firstPage"] - 1):
            wrong.append((title, target))
        if source.is_pdf:
            with pikepdf.open(source.path) as pdf:
                wanted = moved_outline(Targets(pdf).outline(), starts[source.path])
        else:
            wanted = []
        if entries != wanted:
            wrong.append((title, entries, wanted))
    if outline[-1][1][1] != document.manifest["sources"][-1]["lastPage"]:
        wrong.append(outline[-1])
    return wrong


def moved_outline(entries, pages):
    return [(title, moved(target, pages), moved_outline(below, pages)) for title, target, below in entries]


def wrong_labels(document, bound_path):
    """The pages whose label is not the source's own behind its number; pdfium reads the bound one."""
    wrong = []
    bound = pypdfium2.PdfDocument(bound_path)
    pdf_indexes = dict(pdf_parts(document))
    for number, (source, entry) in enumerate(zip(document.sources, document.manifest["sources"]), 1):
        count = entry["lastPage"] - entry["firstPage"] + 1
        labels = [str(page) for page in range(1, count + 1)]
        if source.is_pdf:
            with pikepdf.open(source.path) as pdf:
                labels = [page.label for page in pdf.pages]
            assert pdf_indexes[source.path] == entry["firstPage"] - 1
        for offset, label in enumerate(labels):
            index = entry["firstPage"] - 1 + offset
            if bound.get_page_label(index) != f"{number}-{label}":
                wrong.append((source.path.name, label, bound.get_page_label(index)))
    bound.close()
    return wrong


@pytest.fixture(scope="module")
def linked(documents):
    """The bound document with the made PDF that has a link of every kind."""
    found = [d for d in documents if any(source.path.name == "linked.pdf" for source in d.sources)]
    assert len(found) == 1
    return found[0]


def test_every_link_leads_where_it_did(documents, linked, tmp_path):
    links = 0
    for document in documents:
        assert dead_links(document, document.path) == [], str(document)
        for path, _ in pdf_parts(document):
            with pikepdf.open(path) as source:
                targets = [target for page in Targets(source).links() for _, target in page]
                assert None not in targets, path.name
                links += len(targets)
    assert links > 40

    index = dict(pdf_parts(linked))[source_path(linked)]

    def to_another_page(pdf):
        pdf.pages[index].obj.Annots[0].Dest[0] = pdf.pages[index + 1].obj

    control = tampered(linked.path, tmp_path / "elsewhere.pdf", to_another_page)
    assert len(dead_links(linked, control)) == 1

    def gone(pdf):
        del pdf.pages[index + 2].obj.Annots[0]

    control = tampered(linked.path, tmp_path / "gone.pdf", gone)
    assert len(dead_links(linked, control)) == 1


def source_path(document):
    return next(source.path for source in document.sources if source.path.name == "linked.pdf")


def test_outlines_stand_below_an_entry_for_each_source(documents, linked, tmp_path):
    deepest = 0
    for document in documents:
        assert outline_differences(document, document.path) == [], str(document)
        for path, _ in pdf_parts(document):
            with pikepdf.open(path) as source:
                deepest = max(deepest, depth(Targets(source).outline()))
    assert deepest >= 3

    def without_a_chapter(pdf):
        with pdf.open_outline() as outline:
            entry = next(entry for entry in outline.root if entry.children)
            del entry.children[0]

    control = tampered(linked.path, tmp_path / "tampered.pdf", without_a_chapter)
    assert outline_differences(linked, control) != []


def depth(entries):
    return max((1 + depth(below) for _, _, below in entries), default=0)


def test_pages_keep_their_labels_behind_the_source_number(documents, linked, tmp_path):
    for document in documents:
        assert wrong_labels(document, document.path) == [], str(document)

    def without_labels(pdf):
        del pdf.Root.PageLabels

    control = tampered(linked.path, tmp_path / "tampered.pdf", without_labels)
    assert wrong_labels(linked, control) != []
