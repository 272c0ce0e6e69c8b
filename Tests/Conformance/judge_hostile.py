"""Every hostile or odd file of hostile/ ends in the verdict that it should have, within its limits, and hurts nothing.

The sweep runs `bindery` on each: no crash, no other exit code, nothing left behind, never more memory than a worker may have, and the
first process stays small. What is accepted is re-checked by other readers in `.ci/deep`, which takes longer.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tool import binary

HERE = Path(__file__).parent
PARENT_MEMORY = 60  # mebibytes


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    subprocess.run([sys.executable, "-B", HERE / "hostile" / "make_hostile.py", folder], check=True, capture_output=True)
    return folder


def sweep(folder, *options):
    command = [sys.executable, "-B", HERE / "sweep.py", folder, "--bindery", binary(), "--no-judges", "--strict"]
    done = subprocess.run([str(word) for word in [*command, *options]], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_every_hostile_file_has_its_verdict(corpus, tmp_path):
    report = tmp_path / "report.json"
    code, words = sweep(corpus, "--parent-memory", PARENT_MEMORY, "--report", report)
    assert code == 0, words[-4000:]
    results = json.loads(report.read_text())
    assert len(results) >= 150
    assert all(result["rules"] for result in results if result["verdict"] == "refused")
    rules = {rule for result in results for rule in result["rules"]}
    assert {"worker-out-of-memory", "pdf-xfa", "pdf-portfolio", "pdf-password-required", "pdf-too-many-pages"} <= rules


def test_a_process_that_grows_is_seen(corpus):
    assert sweep(corpus, "--parent-memory", 1, "--only", "acroform-empty")[0] == 1


def test_a_wrong_verdict_is_seen(corpus, tmp_path):
    name = "acroform-empty.pdf"
    (tmp_path / name).write_bytes((corpus / name).read_bytes())
    (tmp_path / "expectations.json").write_text(json.dumps({name: {"expect": "refuse", "rules": ["pdf-xfa"], "theme": "forms"}}))
    assert sweep(tmp_path)[0] == 1
