"""Sees that every judge is there, and makes the documents that most judges look at, once a run.

A judge that is absent fails the run; a test that skips fails the run.
"""

import shutil
import sys
from pathlib import Path

import pytest

sys.dont_write_bytecode = True

from packets import TEXTS, good_samples, pdf_packet, real_texts, sample_packet, text_packet
from pdfs import make_pdfs
from tool import Workspace, binary

PROGRAMS = [
    "qpdf", "pdftoppm", "pdftotext", "pdffonts", "pdftocairo", "gs", "mutool", "soffice", "tidy", "chromium", "prlimit",
    "setpriv"]


def pytest_configure(config):
    problems = [f"{name}: not installed" for name in PROGRAMS if shutil.which(name) is None]
    if binary() is None:
        problems.append("BINDERY: set it to the path of the built binary")
    if not Path(sys.executable).with_name("check-jsonschema").exists():
        problems.append("check-jsonschema: not in the virtual environment")
    if not (Path(sys.prefix) / "axe.min.js").exists():
        problems.append("axe.min.js: not in the virtual environment")
    if not list(TEXTS.glob("*.txt")):
        problems.append(f"{TEXTS}: no licence texts")
    if problems:
        raise pytest.UsageError("a judge is missing; run .ci/setup judges\n  " + "\n  ".join(problems))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = f"{item.name} was skipped; a judge never skips"


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """A workspace in which every good sample was run, and its packets by offer key."""
    workspace = Workspace(tmp_path_factory.mktemp("samples"))
    packets = {}
    for name in good_samples():
        packet = sample_packet(name, workspace.root / "packets")
        workspace.publish(packet)
        packets[packet.key] = packet
    return workspace, packets


@pytest.fixture(scope="session")
def published_pdfs(tmp_path_factory):
    """A workspace with packets of PDFs that other producers made, with everything that must survive."""
    folder = tmp_path_factory.mktemp("pdfs")
    workspace = Workspace(folder)
    files = make_pdfs(folder / "made")
    names = sorted(files)
    packets = {}
    for start in range(0, len(names), 5):
        some = {name: files[name] for name in names[start:start + 5]}
        packet = pdf_packet(f"pdfs-{start // 5}", some, workspace.root / "packets")
        workspace.publish(packet)
        packets[packet.key] = packet
    return workspace, packets


@pytest.fixture(scope="session")
def published_texts(tmp_path_factory):
    """A workspace with packets of real licence texts."""
    workspace = Workspace(tmp_path_factory.mktemp("texts"))
    texts = real_texts()
    packets = {}
    for start in range(0, len(texts), 5):
        packet = text_packet(f"texts-{start // 5}", texts[start:start + 5], workspace.root / "packets")
        workspace.publish(packet)
        packets[packet.key] = packet
    return workspace, packets


@pytest.fixture(scope="session")
def documents(published, published_pdfs, published_texts):
    """Every bound document with its sources in order: (packet, audience, path)."""
    found = []
    for workspace, packets in (published, published_pdfs, published_texts):
        for packet in packets.values():
            found += workspace.documents(packet)
    assert len(found) >= 12
    return found
