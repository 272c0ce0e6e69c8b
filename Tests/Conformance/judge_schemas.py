"""The published JSON Schemas and the tool's own verdict agree: on sound files, on invalid ones, and on a thousand mutants.

check-jsonschema judges by the schema; the tool judges with its own findings about the shape. Rules about meaning (a total, a
listing, the calendar of an offer) are more than a schema can say: each of them is named here with its reason, and an error of
a rule that is named nowhere fails the judge.
"""

import copy
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from packets import BASE, FACTS, REPOSITORY, SAMPLES, base_packet, good_samples
from tool import NOW, Workspace, run

INVALID = Path(__file__).parent / "invalid"

# The rules that judge one value by itself; each is also in the schema.
SHAPE_RULES = {
    "unknown-key", "required-field", "wrong-type", "value-not-allowed", "number-out-of-range", "list-length",
    "text-not-blank", "text-too-long", "text-invisible", "date-real", "instant-utc", "amount-decimal",
    "account-number", "country-code", "currency-code", "billing-term", "service-start", "aws-identifier",
    "email-address", "offer-key", "documents-base-url", "packet-path", "pipeline-duration", "accounts-required",
}

# Errors that draft-07 cannot say, each with what it compares or looks up. Their files may well be right by the schema.
BEYOND_SCHEMA = {
    # One value of the form with another one.
    "accounts-different": "two accounts, and the seller's in bindery.json",
    "agreement-file": "type and file", "eula-files": "type and files",
    "amount-exponent": "an amount and the currency", "amount-too-large": "a sum", "line-amount": "a product",
    "offer-id-differs": "two ids", "opportunity-required": "a flag and contract metadata",
    "quantity-required": "a line and the payment model", "schedule-required": "the schedule and the payment model",
    "schedule-dates": "the order of dates", "schedule-total": "a sum", "source-offer-required": "a flag and an id",
    "quote-number-twice": "one value of entries that differ elsewhere",
    "file-twice": "paths of several lists", "names-differ-in-case": "paths of several lists",
    "zero-dollar-flag": "a product and a flag", "registration-email": "a value and the name of its field",
    "currency-aws": "ISO 4217 has more currencies than AWS, and another rule for them",
    "price-decimals": "a price and the payment model", "price-too-large": "a price and the payment model",
    "opportunity-differs": "two ids", "source-offer-self": "two ids",
    # A value with the clock.
    "expiration-past": "the clock", "schedule-past": "the clock", "service-start-past": "the clock",
    "start-date-limit": "another date and the clock", "facts-future": "the clock",
    # A value with another file.
    "listing-known": "listings/", "listing-allows": "the listing", "dimension-known": "the listing",
    "metadata-name": "the listing", "registration-unknown": "the listing", "tracking-enabled": "the listing",
    "tracking-field-name": "the listing", "tracking-field-missing": "the listing",
    "listing-twice": "other listings",
    "file-missing": "the packet's files", "file-not-regular": "the packet's files",
    "eula-count": "a parameter in pipeline.json",
    "time-zone": "the IANA database",
    # The stages of a pipeline with each other.
    "pipeline-needs": "names of stages", "pipeline-cycle": "the needs of all stages",
    "pipeline-requires": "the needs of all stages",
}

# A finding as people read it: `offer.json:14:9: error[metadata-name]: ...`.
ERROR = re.compile(r"^(?P<file>[^\s:]+)(:\d+)*: error\[(?P<rule>[a-z-]+)\]: ", re.MULTILINE)


@pytest.fixture(scope="module")
def schemas(tmp_path_factory):
    """Every published schema as a file: name -> path."""
    folder = tmp_path_factory.mktemp("schemas")
    paths = {}
    for name in ("offer", "listing", "settings", "pipeline", "booking"):
        ended = run("schema", name)
        assert ended.code == 0
        paths[name] = folder / f"{name}.schema.json"
        paths[name].write_text(ended.out)
    return paths


def check_jsonschema(*arguments):
    program = Path(sys.executable).with_name("check-jsonschema")
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)


def refused_by_schema(schema, files):
    """The files that the schema does not allow."""
    refused = set()
    for start in range(0, len(files), 500):
        some = files[start:start + 500]
        ended = check_jsonschema("--schemafile", schema, "-o", "json", *some)
        report = json.loads(ended.stdout)
        assert not report.get("parse_errors"), report["parse_errors"][:3]
        refused |= {Path(error["filename"]) for error in report.get("errors", [])}
        assert ended.returncode == (1 if report.get("errors") else 0)
    return refused


def shape_rules(errors):
    """Those of a file's errors that are about its shape; every other one must be named with its reason."""
    unnamed = errors - SHAPE_RULES - BEYOND_SCHEMA.keys()
    assert not unnamed, f"{sorted(unnamed)}: not in the schema, and not named as beyond it"
    return errors & SHAPE_RULES


def refused_by_tool(folders, parent):
    """The packets whose form breaks a rule about its shape: folder -> rules."""
    refused = {}
    for start in range(0, len(folders), 300):
        ended = Workspace(parent / f"verdict-{start}").run(*folders[start:start + 300], command="check")
        for packet in ended.json:
            errors = {finding["rule"] for finding in packet["findings"] if finding["severity"] == "error"}
            rules = shape_rules(errors)
            if rules:
                refused[Path(packet["packet"])] = rules
    return refused


def said_errors(text):
    """What the tool said of the workspace's own files: file -> rules."""
    said = {}
    for error in ERROR.finditer(text):
        said.setdefault(error["file"], set()).add(error["rule"])
    return said


def settings_findings(parent, listings=None, settings=None, pipeline=None):
    """What the tool says of a workspace's own files, and its exit code."""
    workspace = Workspace(parent)
    for name, text in (listings or {}).items():
        (workspace.root / "listings" / name).write_text(text)
    if settings is not None:
        (workspace.root / "bindery.json").write_text(settings)
    if pipeline is not None:
        (workspace.root / "pipeline.json").write_text(pipeline)
    packet = base_packet("standard", workspace.root / "packets")
    return workspace.run(packet, command="plan")


def test_every_rule_of_a_shape_is_one_that_the_tool_has():
    for rule in SHAPE_RULES | BEYOND_SCHEMA.keys():
        assert run("explain", rule).code == 0, rule
    assert not SHAPE_RULES & BEYOND_SCHEMA.keys()


def test_schemas_are_sound_draft_07(schemas, tmp_path):
    assert check_jsonschema("--check-metaschema", *schemas.values()).returncode == 0
    for path in schemas.values():
        assert json.loads(path.read_text())["$schema"] == "http://json-schema.org/draft-07/schema#"
    broken = tmp_path / "broken.json"
    schema = json.loads(schemas["offer"].read_text())
    schema["properties"]["key"]["type"] = "word"
    broken.write_text(json.dumps(schema))
    assert check_jsonschema("--check-metaschema", broken).returncode != 0


def test_sound_files_are_accepted_by_both(schemas, published):
    workspace, _ = published
    files = {
        "offer": [SAMPLES / name / "offer.json" for name in good_samples()],
        "listing": sorted((SAMPLES / "listings").glob("*.json")), "settings": [SAMPLES / "bindery.json"],
        "pipeline": [REPOSITORY / "pipeline.json"],
        "booking": sorted(workspace.root.glob("offers/*/bookings/*/*.json")),
    }
    for name, paths in files.items():
        assert paths
        assert refused_by_schema(schemas[name], paths) == set(), name
    # Our own verdict on them: they were run with exit 0, with these listings and settings; and the shipped pipeline is
    # the one in the repository.
    ended = settings_findings(workspace.root.parent / "shipped", pipeline=(REPOSITORY / "pipeline.json").read_text())
    assert ended.code == 0, ended.err
    # The control: each schema refuses the files of the others.
    assert refused_by_schema(schemas["offer"], files["listing"] + files["booking"]) == {
        *files["listing"], *files["booking"]}


def test_invalid_forms_are_refused_by_both(schemas, tmp_path):
    files = sorted((INVALID / "offer").glob("*.json"))
    assert len(files) >= 15
    folders = {}
    for file in files:
        folder = tmp_path / "packets" / file.stem
        folder.mkdir(parents=True)
        shutil.copy(file, folder / "offer.json")
        folders[file] = folder
    assert refused_by_schema(schemas["offer"], files) == set(files)
    refused = refused_by_tool(list(folders.values()), tmp_path)
    # A file is named after the one rule that it breaks.
    assert {file.name: refused.get(folder) for file, folder in folders.items()} == {
        file.name: {file.name.split(".")[0]} for file in files}


@pytest.mark.parametrize("kind", ["listing", "settings", "pipeline"])
def test_invalid_workspace_files_are_refused_by_both(schemas, kind, tmp_path):
    files = sorted((INVALID / kind).glob("*.json"))
    assert len(files) >= 4
    assert refused_by_schema(schemas[kind], files) == set(files)
    for file in files:
        text = file.read_text()
        given = {"listings": {"more.json": text}} if kind == "listing" else {kind: text}
        ended = settings_findings(tmp_path / file.stem, **given)
        assert ended.code == 2, (file.name, ended.out, ended.err)
        assert file.name.split(".")[0] in set().union(*said_errors(ended.err).values()), (file.name, ended.err)


def test_invalid_bookings_are_refused(schemas, published):
    workspace, _ = published
    files = sorted((INVALID / "booking").glob("*.json"))
    assert len(files) >= 5
    assert refused_by_schema(schemas["booking"], files) == set(files)


def full_form():
    """A form with every section and every optional key."""
    form = copy.deepcopy(BASE)
    form.update(copy.deepcopy(FACTS))
    form["contractMetadata"]["CPPO Opportunity ID"] = "resaleauthz-d8n1uy6vwp2cs"
    form["accepted"]["evidence"] = "evidence/mail.eml"
    form["product"]["paymentModel"] = "payment-schedule"
    form["product"]["latestServiceStart"] = "2099-06-01"
    form["product"]["schedule"] = [{"invoiceDate": "2099-01-15", "amount": "71280.00"}]
    form["eula"] = {
        "type": "custom", "files": ["eula/a.txt", {"path": "eula/b.txt", "title": "B", "encoding": "windows-1252"}]}
    form["resellerAgreement"] = {"type": "custom", "file": {"path": "reseller/a.txt", "title": "A"}}
    form["quotes"] = [{
        "file": "reseller/q.txt", "number": "Q-1", "date": "2099-01-01", "amount": "71280.00", "title": "Quote",
        "encoding": "utf-8"}]
    form["details"]["renewal"] = {"channel": "aws-marketplace", "pricingModel": "contract"}
    form["offer"] = {"offerId": "offer-a", "associate": True, "amending": True, "sourceOfferId": "offer-b"}
    return form


def places(value, path=()):
    """Every place in a JSON value: the keys and indexes that lead to it."""
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def replacements(value, thorough):
    """Other values for a value: other types, and, when thorough, texts at the edges of what is allowed."""
    others = [None, True, 7, -1, 1.5, 10**20, "", " ", "text", "2027-02-29", [], {}]
    if isinstance(value, str) and not thorough:
        others += [value + "\n", value + " ", value.upper(), value * 40, "./" + value, "\ufeff"]
    elif isinstance(value, str):
        others += [
            value + "\n", " " + value, value + " ", value.upper(), value.lower(), value + "\u0000", value + "\u007f",
            value + "\u00e9", "-" + value, "0" + value, value + "0", "\u0661" + value, "../" + value, value + "/",
            "./" + value, value.replace("/", "//"), value.replace("/", "\\"), value * 40, "\u00e9" * 100,
            "e\u0301" * 100, "\U0001f469" * 100, "\u00e9" * 101, "\u00e9" * 200, "\u00e9" * 201, "\u00e9" * 255,
            "e\u0301" * 128, "\U0001f469" * 255, "\u00e9" * 256, "\u00a0", "\u0085", "\u3000", "\u2028", "\ufeff"]
    if isinstance(value, list) and value:
        others += [value * 2, value * 86, value * 87, value * 101, value * 201]
    if isinstance(value, dict):
        others += [{**value, "zzz": 1}, {**value, "x-note": {"any": [1]}}, {**value, "X-Note": 1}, list(value.items())]
    return [other for other in others if other != value or type(other) is not type(value)]


def mutants(sound, thorough=True):
    """The sound value with one place removed or replaced."""
    for path in places(sound):
        if not path:
            for other in replacements(sound, thorough):
                yield path, other
            continue
        for other in replacements(at(sound, path), thorough):
            mutant = copy.deepcopy(sound)
            at(mutant, path[:-1])[path[-1]] = other
            yield (*path, json.dumps(other)[:40]), mutant
        mutant = copy.deepcopy(sound)
        del at(mutant, path[:-1])[path[-1]]
        yield (*path, "removed"), mutant


def expect_agreement(names, by_schema, by_tool):
    """Fails with the list of the mutants that one refuses and the other accepts."""
    differ = sorted(
        f"{'.'.join(map(str, names[file]))}: only the {'schema' if file in by_schema else 'tool'} refuses it"
        for file in by_schema ^ by_tool)
    assert not differ, f"{len(differ)} of {len(names)} differ\n" + "\n".join(differ)


def test_mutants_of_the_form_have_the_same_verdict(schemas, tmp_path):
    files, names = [], {}
    for number, (name, mutant) in enumerate(mutants(full_form())):
        folder = tmp_path / "mutants" / str(number)
        folder.mkdir(parents=True)
        (folder / "offer.json").write_text(json.dumps(mutant))
        files.append(folder / "offer.json")
        names[folder] = name
    by_schema = {file.parent for file in refused_by_schema(schemas["offer"], files)}
    by_tool = refused_by_tool([file.parent for file in files], tmp_path)
    assert len(files) > 1500 and 500 < len(by_schema) < len(files)
    expect_agreement(names, by_schema, set(by_tool))


def test_mutants_of_a_listing_have_the_same_verdict(schemas, tmp_path):
    sound = json.loads((SAMPLES / "listings" / "sentinel.json").read_text())
    texts, names = {}, {}
    for number, (name, mutant) in enumerate(mutants(sound)):
        file = f"mutant-{number}.json"
        texts[file] = json.dumps(mutant)
        names[file] = name
    folder = tmp_path / "listings"
    folder.mkdir()
    for file, text in texts.items():
        (folder / file).write_text(text)
    by_schema = {path.name for path in refused_by_schema(schemas["listing"], sorted(folder.iterdir()))}
    # Most mutants have one key, which is a mistake of another one's file: only errors of the shape count.
    said = said_errors(settings_findings(tmp_path / "verdict", listings=texts).err)
    by_tool = {file.removeprefix("listings/") for file, errors in said.items() if shape_rules(errors)}
    assert len(texts) > 500 and 200 < len(by_schema) < len(texts)
    expect_agreement(names, by_schema, by_tool)
    # The control: a schema that lets one more thing pass is noticed.
    looser = json.loads(schemas["listing"].read_text())
    del looser["properties"]["productId"]["pattern"]
    (tmp_path / "looser.json").write_text(json.dumps(looser))
    by_looser = {path.name for path in refused_by_schema(tmp_path / "looser.json", sorted(folder.iterdir()))}
    with pytest.raises(AssertionError, match="only the tool refuses it"):
        expect_agreement(names, by_looser, by_tool)


@pytest.mark.parametrize("kind", ["settings", "pipeline"])
def test_mutants_of_workspace_files_have_the_same_verdict(schemas, kind, tmp_path):
    sound = json.loads({"settings": SAMPLES / "bindery.json", "pipeline": REPOSITORY / "pipeline.json"}[kind].read_text())
    if kind == "pipeline":
        # These stages have everything that all have.
        sound["stages"] = {name: sound["stages"][name] for name in ("check", "eula", "reseller")}
        sound["stages"]["eula"]["needs"] = ["check"]
    folder = tmp_path / "mutants"
    folder.mkdir()
    names = {}
    for number, (name, mutant) in enumerate(mutants(sound, thorough=False)):
        file = folder / f"{number}.json"
        file.write_text(json.dumps(mutant))
        names[file] = name
    by_schema = refused_by_schema(schemas[kind], list(names))
    workspace = Workspace(tmp_path)
    packet = base_packet("standard", workspace.root / "packets")
    target = workspace.root / {"settings": "bindery.json", "pipeline": "pipeline.json"}[kind]
    by_tool = set()
    for file in names:
        shutil.copy(file, target)
        ended = run("plan", "--now", NOW, "--workspace", workspace.root, packet.folder)
        assert ended.code in (0, 2), (names[file], ended)
        if any(shape_rules(errors) for errors in said_errors(ended.err).values()):
            by_tool.add(file)
    assert len(names) > 150 and 50 < len(by_schema) < len(names)
    expect_agreement(names, by_schema, by_tool)


