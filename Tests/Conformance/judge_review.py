"""The review page is sound HTML, readable by everybody, safe whatever a packet says, and leaves no finding out."""

import json
import re

import pytest

from packets import base_packet, sample_packet
from review_pages import (
    alternatives, blocked, contrast, hidden_characters, in_browser, parse, references, safety, structure, syntax, text_of)
from tool import Workspace

ATTACKS = [
    "</title></style><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)' x='",
    "javascript:alert(1)", "&lt;script&gt;&#60;b&#62;&amp;", "<!-- ]]> --!>", "</td></table></dd></section><h1>free</h1>",
    "\u202eevil\u202c \u2066x\u2069 a\u200bb \ufeff\u0007\u0000\u001b[31m \u2028", "{{x}} ${x} <%= x %>", "`\\u003cscript\\u003e",
]


def hostile_form(attack):
    """A form with the attack wherever a text may stand, keys included."""
    return {
        "companyName": attack, "partner": {"name": attack, "country": attack, attack: attack},
        "product": {
            "listing": "sentinel", "paymentModel": attack, "currency": attack, "billingTerm": attack, "serviceStart": attack,
            "dimensions": [{"key": attack, "quantity": attack, "unitPrice": attack, attack: attack}, attack],
            "schedule": [{"invoiceDate": attack, "amount": attack}]},
        "eula": {"type": "custom", "files": [attack, {"path": attack, "title": attack, "encoding": attack}, "eula/" + attack]},
        "resellerAgreement": {"type": "custom", "file": attack},
        "quotes": [{"file": attack, "number": attack, "date": attack, "amount": attack}],
        "registration": {attack: attack}, "contractMetadata": {attack: attack, "AWS Account Number": attack},
        "details": {"expirationDate": attack, "renewal": {"channel": attack}}, "offer": {"sourceOfferId": attack},
        "notify": [attack], attack: {attack: [attack]},
    }


@pytest.fixture(scope="module")
def reviews(tmp_path_factory):
    """Review pages by name: of sound samples, of the mistaken one, of hostile packets, of a changed packet."""
    root = tmp_path_factory.mktemp("reviews")
    workspace = Workspace(root)
    pages = {}
    for name in ("new-order", "renewal-by-amendment", "standard-contract", "zero-dollar"):
        packet = sample_packet(name, root / "packets")
        workspace.publish(packet)
        pages[name] = review(workspace, packet.key)
    mistakes = sample_packet("mistakes", root / "packets")
    assert workspace.run(mistakes).code == 1
    pages["mistakes"] = review(workspace, mistakes.key, "attempt")
    for number, attack in enumerate(ATTACKS):
        packet = base_packet(f"hostile-{number}", root / "packets", **hostile_form(attack))
        assert workspace.run(packet).code == 1
        pages[packet.key] = review(workspace, packet.key, "attempt")
    changed = base_packet("changed", root / "packets")
    workspace.publish(changed)
    changed.form["companyName"] = "Ridgeline Medical Supply Company"
    workspace.publish(changed.write())
    pages["changed"] = review(workspace, changed.key)
    return pages


def review(workspace, key, folder="."):
    return (workspace.root / "offers" / key / folder / "review.html").read_bytes().decode("utf-8")


def all_complaints(check, reviews):
    return {name: found for name, page in reviews.items() if (found := check(page))}


def test_the_language(reviews):
    assert all_complaints(syntax, reviews) == {}
    page = reviews["new-order"]
    assert any("html5lib" in line for line in syntax(page.replace("</h1>", "</h2>", 1)))
    assert any("tidy" in line for line in syntax(page.replace("</h1>", "</h2>", 1)))


def test_every_link_leads_somewhere(reviews):
    assert all_complaints(references, reviews) == {}
    page = reviews["new-order"]
    assert references(page.replace('href="#form"', 'href="#from"'))
    assert references(page.replace('href="#form"', 'href="https://aws.example"'))
    assert references(page.replace("</main>", '<p id="form">x</p></main>'))


def test_nothing_from_elsewhere_and_no_script(reviews):
    assert all_complaints(safety, reviews) == {}
    page = reviews["new-order"]
    for bad in ("<script>1</script>", "<p onclick=1>x</p>", "<p style='color:red'>x</p>", "<img src='https://a.example/x.png' alt='x'>"):
        assert safety(page.replace("</main>", bad + "</main>")), bad
    assert safety(page.replace("--page: #f", "--page: #e", 1)), "a style sheet that the policy does not know"


def test_the_policy_lets_the_page_s_own_style_and_pictures_in_and_nothing_else(reviews, tmp_path):
    assert blocked(reviews["new-order"], tmp_path) == []
    assert blocked(reviews["new-order"].replace("</main>", "<p style='color:red'>x</p></main>"), tmp_path)
    assert blocked(reviews["new-order"].replace("</main>", "<script>1</script></main>"), tmp_path)


def test_no_character_is_hidden(reviews):
    assert all_complaints(hidden_characters, reviews) == {}
    assert hidden_characters(reviews["new-order"] + "\u202e")
    hostile = next(page for name, page in reviews.items() if "RIGHT-TO-LEFT OVERRIDE" in page)
    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in text_of(parse(hostile))


def test_a_stranger_s_text_is_shown_as_text(reviews):
    for number, attack in enumerate(ATTACKS):
        visible = "".join(c for c in attack if c.isprintable() and c not in "\u200b\ufeff")
        wanted = " ".join(visible.split())
        shown = text_of(parse(reviews[f"hostile-{number}"]))
        if "\u202e" not in attack:
            assert wanted in shown, attack
        assert "free" not in [text_of(h) for h in parse(reviews[f"hostile-{number}"]).iter("h1")]
    assert ATTACKS[0] not in text_of(parse(reviews["new-order"]))


def test_landmarks_and_headings(reviews):
    assert all_complaints(structure, reviews) == {}
    page = reviews["new-order"]
    assert structure(page.replace("<h2", "<h4").replace("</h2>", "</h4>"))
    assert structure(page.replace("<main", "<div").replace("</main>", "</div>"))
    assert structure(page.replace('lang="en"', ""))


def test_nothing_is_said_to_the_eye_alone(reviews):
    assert all_complaints(alternatives, reviews) == {}
    page = reviews["mistakes"]
    assert alternatives(page.replace('scope="col"', ""))
    assert alternatives(re.sub(' alt="[^"]*"', "", page))
    assert alternatives(page.replace(">Error<", "><"))


def test_contrast_in_both_schemes_and_on_paper(reviews):
    page = reviews["new-order"]
    assert contrast(page) == []
    assert contrast(page.replace("--soft-ink: #4c5767", "--soft-ink: #9aa4b2"))
    assert contrast(page.replace("--warning-ink: #f3c76d", "--warning-ink: #7a6535"))


@pytest.mark.parametrize("name", ["new-order", "mistakes", "changed", "hostile-0"])
@pytest.mark.parametrize("width, dark", [(500, False), (820, True), (1440, False), (1440, True)])
def test_axe_finds_nothing(reviews, name, width, dark, tmp_path):
    assert in_browser(reviews[name], tmp_path, width, dark) == []


def test_axe_would_find_something(reviews, tmp_path):
    page = reviews["new-order"]
    faint = page.replace("--soft-ink: #4c5767", "--soft-ink: #b0b7c0")
    assert any("color-contrast" in line for line in in_browser(faint, tmp_path, 1440))
    wide = page.replace("</main>", "<p style='width: 3000px'>x</p></main>")
    assert any("sideways" in line for line in in_browser(wide, tmp_path, 820))
    assert any("image-alt" in line for line in in_browser(re.sub(' alt="[^"]*"', "", page), tmp_path, 820))


def missing_findings(page, findings):
    """Findings whose words or rule the page does not tell."""
    text = text_of(parse(page))
    missing = []
    for finding in findings:
        # The page shows the field's name in place of the key path that leads the message.
        words = " ".join(finding["message"].split())
        ends = [words] + [words[at.end():] for at in re.finditer(": ", words)][:2]
        if not any(end and end in text for end in ends) or f"rule {finding['rule']}" not in text:
            missing.append(finding["message"])
    return missing


def test_every_finding_is_on_the_page(reviews, tmp_path):
    ended = Workspace(tmp_path).run(sample_packet("mistakes", tmp_path), command="check")
    findings = ended.json[0]["findings"]
    assert len(findings) > 15
    assert missing_findings(reviews["mistakes"], findings) == []
    assert len(missing_findings(reviews["new-order"], findings)) == len(findings)
    errors = sum(finding["severity"] == "error" for finding in findings)
    assert f"{errors} errors stop this offer" in text_of(parse(reviews["mistakes"]).find(".//header"))
    assert "Nothing stops this offer" in text_of(parse(reviews["new-order"]).find(".//header"))


def audience(page, name):
    """The list under a heading of the part that tells who sees what."""
    for section in parse(page).iter("section"):
        heading = section.find("h3")
        if heading is not None and text_of(heading) == name:
            return text_of(section)
    return ""


def test_what_the_buyer_will_see_holds_nothing_of_the_reseller(reviews):
    buyer = audience(reviews["new-order"], "What the buyer will see")
    reseller = audience(reviews["new-order"], "What only the reseller will see")
    assert "Master Subscription Agreement" in buyer
    for secret in ("240", "480", "Q-10442", "reseller-agreement", "quote"):
        assert secret not in buyer
        assert secret in reseller or secret == "480"


def test_changes_since_the_revision_before(reviews):
    changes = [text_of(s) for s in parse(reviews["changed"]).iter("section") if s.get("id") == "changes"]
    assert len(changes) == 1
    assert "Ridgeline Medical Supply Co. Ridgeline Medical Supply Company" in changes[0]
    assert not [s for s in parse(reviews["new-order"]).iter("section") if s.get("id") == "changes"]


def test_pictures_of_first_pages(reviews):
    pictures = [image.get("alt") for image in parse(reviews["new-order"]).iter("img")]
    assert len(pictures) >= 6
    assert "First page of Master Subscription Agreement" in pictures
    assert len(json.dumps(reviews["new-order"])) < 2_000_000
