"""Every PDF that is written is accepted by strangers' checkers, without a warning."""

import re
import subprocess

import pypdf
import pytest


@pytest.fixture(scope="module")
def written(documents, published):
    workspace, _ = published
    return [document.path for document in documents] + list(workspace.root.glob("offers/*/bookings/*/*.pdf"))


def qpdf_complaints(path):
    ended = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    # 3 stands for warnings.
    return "" if ended.returncode == 0 else f"{path.name}: exit {ended.returncode}: {ended.stdout}{ended.stderr}"


def test_qpdf_accepts_every_pdf(written, tmp_path):
    assert len(written) >= 12
    for path in written:
        assert qpdf_complaints(path) == ""

    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(re.sub(rb"startxref\n\d+", b"startxref\n7", written[0].read_bytes()))
    assert qpdf_complaints(damaged) != ""


def test_poppler_and_ghostscript_accept_every_pdf(written, tmp_path):
    def complaints(path):
        said = ""
        for command in (["pdftotext", str(path), "-"], [
            "gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONERROR", "-sDEVICE=nullpage", str(path)]):
            ended = subprocess.run(command, capture_output=True, text=True)
            said += ended.stderr + ("" if ended.returncode == 0 else f"exit {ended.returncode}")
        return said

    for path in written:
        assert complaints(path) == "", path
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(written[0].read_bytes()[:-400])
    assert complaints(damaged) != ""


def test_pypdf_reads_title_and_language(documents, published):
    for document in documents:
        reader = pypdf.PdfReader(document.path, strict=True)
        assert reader.metadata.title == document.manifest["title"]
        assert reader.root_object["/Lang"] == "en"
        assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    with pytest.raises(pypdf.errors.PyPdfError):
        pypdf.PdfReader(__file__, strict=True)
