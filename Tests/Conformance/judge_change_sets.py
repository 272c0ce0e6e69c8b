"""The change sets that we write are what AWS's own tools take, and what we say of other people's is what AWS's shapes say.

botocore validates each request that we write, against its service model: types and required keys by its own validator, lengths,
patterns and codes by a walk over the model. Its patterns of Entity.Identifier, Entity.Type and ChangeName are left out: they refuse
AWS's own published samples. The AWS command line takes each file as it stands.

On samples and mutants a second checker (aws_table, aws_documented) agrees with our verdict and with the codes that we name.
AWS's published samples are read from the folder in AWS_CHANGE_SETS, where it is set; they are not ours to hand on.
"""

import copy
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import botocore.session
import pytest
import regress
from botocore.validate import ParamValidator

import aws_documented
import aws_table
from change_set_mutants import mutants
from packets import BASE, REPOSITORY, base_packet, eula_packet, good_samples, sample_packet
from tool import NOW, Workspace, run

MODEL = botocore.session.get_session().get_service_model("marketplace-catalog").operation_model("StartChangeSet").input_shape
TODAY = datetime.date.fromisoformat(NOW[:10])
PATTERNS_LEFT_OUT = {"Identifier", "EntityType", "ChangeName"}
MUTANTS = 600

UPFRONT = BASE["product"]
SCHEDULE = {
    **UPFRONT, "listing": "sentinel", "paymentModel": "payment-schedule",
    "dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}],
    "schedule": [
        {"invoiceDate": "2100-01-15", "amount": "120000.00"}, {"invoiceDate": "2100-07-15", "amount": "120000.00"}]}
USAGE = {
    **UPFRONT, "paymentModel": "usage", "dimensions": [{"key": "restore-drills", "unitPrice": "0.12345678"}]}
QUOTES = [{"file": "reseller/q.txt", "number": "Q-1", "date": "2026-01-02"}]


def request_packets(parent):
    """Packets that make every kind of change: payment models, documents, renewal, start date, names beyond ASCII."""
    yield base_packet("upfront", parent)
    yield base_packet("schedule", parent, product=SCHEDULE)
    yield base_packet("usage", parent, product=USAGE)
    yield base_packet("future", parent, product={**UPFRONT, "serviceStart": "2027-07-01"})
    yield base_packet("yen", parent, product={
        **SCHEDULE, "currency": "JPY", "dimensions": [{"key": "users", "quantity": 5, "unitPrice": "48000"}],
        "schedule": [{"invoiceDate": "2100-01-15", "amount": "240000"}]})
    for channel in ("aws-marketplace", "external"):
        for model in ("contract", "usage", "byol", "free"):
            yield base_packet(f"renewal-{channel}-{model}", parent, details={
                **BASE["details"], "renewal": {"channel": channel, "pricingModel": model}})
    yield base_packet("names", parent, companyName="株式会社 Größe & Söhne <" + "x" * 200 + ">")
    for agreement in ("standard", "none"):
        packet = eula_packet(
            f"quotes-{agreement}", {"eula/a.txt": b"Terms\n"}, parent, resellerAgreement={"type": agreement}, quotes=QUOTES)
        (packet.folder / "reseller").mkdir()
        (packet.folder / "reseller/q.txt").write_text("Quote\n")
        yield packet
    yield base_packet("standard", parent, resellerAgreement={"type": "standard"})


@pytest.fixture(scope="module")
def requests(tmp_path_factory):
    """Every request that we wrote: name -> (path, request); with and without a release."""
    written = {}
    for release in (False, True):
        workspace = Workspace(tmp_path_factory.mktemp("requests"))
        pipeline = json.loads((REPOSITORY / "pipeline.json").read_text())
        pipeline["stages"]["change-set"]["with"]["release"] = release
        (workspace.root / "pipeline.json").write_text(json.dumps(pipeline))
        packets = list(request_packets(workspace.root / "packets"))
        packets += [sample_packet(name, workspace.root / "packets") for name in good_samples()]
        for packet in packets:
            workspace.publish(packet)
            path = workspace.current(packet.key) / "marketplace" / "change-set.json"
            associates = packet.form.get("offer", {}).get("associate", False)
            assert path.exists() != associates, packet.key
            if path.exists():
                written[f"{packet.key}{'-release' * release}"] = (path, json.loads(path.read_text()))
    return written


@pytest.fixture(scope="module")
def samples():
    """AWS's own change sets: name -> request; none where AWS_CHANGE_SETS is not set."""
    folder = os.environ.get("AWS_CHANGE_SETS")
    if not folder:
        return {}
    found = {path.stem: json.loads(path.read_text("utf-8-sig")) for path in sorted(Path(folder).glob("*.json"))}
    assert found, f"{folder}: no change sets"
    return found


def problems(value, shape, path="request"):
    """What botocore's model has against a value beyond what its validator looks at: lengths, patterns, codes."""
    found = []
    if shape.type_name == "structure" and not getattr(shape, "is_document_type", False):
        for key, inner in value.items():
            found += problems(inner, shape.members[key], f"{path}.{key}")
    elif shape.type_name == "list":
        found += out_of_bounds(len(value), shape, path)
        for index, inner in enumerate(value):
            found += problems(inner, shape.member, f"{path}[{index}]")
    elif shape.type_name == "string":
        found += out_of_bounds(len(value), shape, path)
        if shape.enum and value not in shape.enum:
            found.append(f"{path}: not in {shape.enum}")
        pattern = shape.metadata.get("pattern")
        # The patterns are Java's, with \p{L}: regress knows these.
        if pattern and shape.name not in PATTERNS_LEFT_OUT and not regress.Regex(pattern, "u").find(value):
            found.append(f"{path}: does not match {pattern}")
    return found


def out_of_bounds(length, shape, path):
    low, high = shape.metadata.get("min", 0), shape.metadata.get("max", length)
    return [] if low <= length <= high else [f"{path}: {length} is not from {low} to {high}"]


def refused_by_botocore(request):
    report = ParamValidator().validate(request, MODEL)
    return report.generate_report() if report.has_errors() else "\n".join(problems(request, MODEL))


def aws(path):
    """The AWS command line takes the file and stops before it would send anything."""
    program = Path(sys.executable).with_name("aws")
    return subprocess.run(
        [program, "marketplace-catalog", "start-change-set", "--cli-input-json", f"file://{path}",
         "--generate-cli-skeleton", "output"],
        env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "AWS_DEFAULT_REGION": "us-east-1", "AWS_PAGER": ""},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)


def verdicts(requests, folder):
    """What we say of requests: name -> (refused, codes)."""
    folder.mkdir(parents=True)
    paths = {}
    for number, (name, request) in enumerate(requests):
        paths[folder / f"{number}.json"] = name
        # Every other one with escapes in place of letters beyond ASCII.
        text = json.dumps(request, ensure_ascii=number % 2 == 0)
        (folder / f"{number}.json").write_text(text)
    found, files = {}, sorted(paths)
    for start in range(0, len(files), 300):
        ended = run("check", "--json", "--now", NOW, *files[start:start + 300])
        assert ended.code in (0, 1), ended.err
        for report in ended.json:
            findings = report["findings"]
            codes = set(re.findall(r"\(AWS: (\w+)\)", " ".join(finding["message"] for finding in findings)))
            found[paths[Path(report["changeSet"])]] = (
                any(finding["severity"] == "error" for finding in findings), codes)
    return found


def second_verdict(request):
    refused = bool(aws_table.refusals(request))
    return refused, None if refused else aws_documented.codes(request, TODAY)


def disagreements(ours, requests):
    """Names of requests on which the two checkers differ; codes are compared where neither refuses the request."""
    found = []
    for name, request in requests:
        refused, codes = second_verdict(request)
        own_refused, own_codes = ours[name]
        if refused != own_refused or not refused and codes != own_codes:
            found.append(f"{name}: ours {ours[name]}, theirs {(refused, codes)}")
    return found


def test_botocore_takes_every_request_that_we_write(requests):
    assert len(requests) >= 40
    for name, (_, request) in requests.items():
        assert refused_by_botocore(request) == "", name
    # The controls: botocore and the walk see what is wrong.
    sound = requests["upfront"][1]
    for change in (
            lambda request: request.pop("Catalog"), lambda request: request.update(Catalogue="AWSMarketplace"),
            lambda request: request.update(ClientRequestToken="with a space"),
            lambda request: request.update(ChangeSetName="CPPO / 1"), lambda request: request.update(ChangeSetName="C" * 101),
            lambda request: request["ChangeSet"].extend(request["ChangeSet"] * 4), lambda request: request["ChangeSet"].clear(),
            lambda request: request["ChangeSet"][0].update(ChangeType="updateAvailability"),
            lambda request: request["ChangeSet"][0].update(Details=7), lambda request: request.update(Intent="RELEASE")):
        broken = copy.deepcopy(sound)
        change(broken)
        assert refused_by_botocore(broken) != ""


def test_the_three_patterns_that_are_left_out_refuse_what_aws_documents():
    """When one of these no longer holds, botocore was corrected and the pattern can be judged by."""
    patterns = {name: MODEL.members["ChangeSet"].member for name in ("Entity", "ChangeName")}
    entity = patterns["Entity"].members["Entity"]
    documented = {
        entity.members["Type"].metadata["pattern"]: "ResaleAuthorization@1.0",
        entity.members["Identifier"].metadata["pattern"]: "$ResaleAuthorization.Entity.Identifier",
        patterns["ChangeName"].members["ChangeName"].metadata["pattern"]: "ResaleAuthorization"}
    assert len(documented) == 3
    for pattern, text in documented.items():
        assert not regress.Regex(pattern, "u").find(text)


def test_the_aws_command_line_takes_the_files_as_they_stand(requests, tmp_path):
    for name in ("upfront", "schedule-release", "usage", "quotes-standard"):
        ended = aws(requests[name][0])
        assert ended.returncode == 0 and "ChangeSetId" in ended.stdout, ended.stderr
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps({**requests["upfront"][1], "Catalogue": "AWSMarketplace"}))
    assert aws(broken).returncode != 0


def test_our_requests_keep_every_shape(requests):
    for name, (_, request) in requests.items():
        assert aws_table.refusals(request) == [], name
    broken = copy.deepcopy(requests["schedule"][1])
    broken["ChangeSet"][-1]["DetailsDocument"]["OffersMaxQuantity"] = "1"
    assert aws_table.refusals(broken)


def test_the_same_packet_has_the_same_request_and_another_one_another_token(requests, tmp_path):
    workspace = Workspace(tmp_path)
    packet = base_packet("upfront", workspace.root / "packets")
    workspace.publish(packet)
    path = workspace.current("upfront") / "marketplace" / "change-set.json"
    assert path.read_bytes() == requests["upfront"][0].read_bytes()
    tokens = {request["ClientRequestToken"] for _, request in requests.values()}
    # A sample that is the same with and without a release does not exist: each request has a token of its own.
    assert len(tokens) == len(requests)


def test_verdict_on_awss_own_samples(samples, requests, tmp_path):
    """All published samples keep the shapes; what is wrong with them (dates long past) are warnings."""
    named = sorted(samples.items()) or sorted((name, request) for name, (_, request) in requests.items())
    ours = verdicts(named, tmp_path / "samples")
    assert disagreements(ours, named) == []
    assert not any(refused for refused, _ in ours.values())
    # One published sample, in another language's folder, has the text "1" for the number.
    name, request = next((name, request) for name, request in named if "OffersMaxQuantity" in json.dumps(request))
    wrong = json.loads(json.dumps(request).replace('"OffersMaxQuantity": 1', '"OffersMaxQuantity": "1"'))
    assert verdicts([(name, wrong)], tmp_path / "wrong")[name][0]


def test_verdict_on_mutants(samples, requests, tmp_path):
    bases = {**samples, **{name: request for name, (_, request) in requests.items() if name in MUTATED}}
    chosen = mutants(bases, MUTANTS)
    assert len(chosen) >= 300
    ours = verdicts(chosen, tmp_path / "mutants")
    assert len(ours) == len(chosen)
    assert disagreements(ours, chosen) == []
    refused = sum(refused for refused, _ in ours.values())
    assert 100 < refused < len(chosen) - 50
    assert len(set().union(*(codes for _, codes in ours.values()))) >= 8
    # The control: a verdict or a code that was tampered with is seen.
    name = next(name for name, (refused, codes) in ours.items() if not refused and codes)
    assert len(disagreements({**ours, name: (True, set())}, chosen)) == 1
    assert len(disagreements({**ours, name: (False, set())}, chosen)) == 1


MUTATED = {"upfront-release", "schedule-release", "usage", "future", "quotes-standard", "renewal-external-byol"}


def test_a_withdrawal_is_what_botocore_takes(tmp_path):
    workspace = Workspace(tmp_path)
    packet = base_packet(
        "gone", workspace.root / "packets", authorized={"opportunityId": "resaleauthz-d8n1uy6vwp2cs", "at": "2025-06-02T16:41:00Z"})
    workspace.publish(packet)
    ended = run("cancel", "--workspace", workspace.root, "--now", NOW, "gone")
    assert ended.code == 0, ended.err
    request = json.loads(ended.out)
    assert refused_by_botocore(request) == "" and aws_table.refusals(request) == []
    assert [change["ChangeType"] for change in request["ChangeSet"]] == ["RestrictResaleAuthorization"]
    # The control: once the partner has extended, there is no request.
    packet.form["extended"] = {"offerId": "offer-t5hr9wkx3gqzo", "at": "2025-06-04T21:08:46Z"}
    packet.write()
    shutil.rmtree(workspace.root / "offers")
    refused = run("cancel", "--workspace", workspace.root, "--now", NOW, packet.folder)
    assert refused.code == 1 and refused.out == "" and "has extended" in refused.err
    again = run("cancel", "--workspace", workspace.root, "--now", NOW, "--partner-has-cancelled", packet.folder)
    assert again.code == 0 and json.loads(again.out)["ChangeSet"] == request["ChangeSet"]
