"""What is wrong with a review page: each check gives a list of complaints, which is empty for a sound page."""

import base64
import hashlib
import html
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import html5lib
import tinycss2

AXE = Path(sys.prefix) / "axe.min.js"
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]


def parse(page):
    """The page as html5lib reads it: a tree without namespaces."""
    return html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False).parse(page)


def text_of(node):
    return " ".join("".join(node.itertext()).split())


def classes(node):
    return node.get("class", "").split()


# The language

def syntax(page):
    """Everything that a strict parser and HTML Tidy complain about."""
    complaints = []
    try:
        html5lib.HTMLParser(strict=True).parse(page)
    except html5lib.html5parser.ParseError as error:
        complaints.append(f"html5lib: {error}")
    # Tidy 5.6 is older than groups of dt and dd in a div: https://html.spec.whatwg.org/#the-dl-element
    plain = re.sub(r"<div[^>]*>\s*<dt>", "<dt>", re.sub(r"</dd>\s*</div>", "</dd>", page))
    tidy = subprocess.run(["tidy", "-quiet", "-errors", "-utf8"], input=plain.encode(), capture_output=True)
    # And older than WAI-ARIA 1.1.
    known = 'proprietary attribute "aria-current"'
    return complaints + [f"tidy: {line}" for line in tidy.stderr.decode().splitlines() if line.strip() and known not in line]


def references(page):
    """Ids that stand twice, and links and labels that lead nowhere or out of the page."""
    tree = parse(page)
    ids = [node.get("id") for node in tree.iter() if node.get("id") is not None]
    complaints = [f"id {name} stands twice" for name in sorted(set(ids)) if ids.count(name) > 1]
    complaints += [f"id {name!r} has white space or is empty" for name in ids if not name or name.split() != [name]]
    for node in tree.iter():
        for name in node.get("aria-labelledby", "").split():
            if name not in ids:
                complaints.append(f"aria-labelledby {name} leads nowhere")
        href = node.get("href")
        if href is not None and (not href.startswith("#") or href[1:] not in ids):
            complaints.append(f"href {href} leads nowhere on the page")
    return complaints


# Safety

ELEMENTS = {
    "html", "head", "body", "title", "meta", "style", "header", "nav", "main", "section", "footer", "div", "h1", "h2", "h3",
    "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a",
    "strong", "em", "span", "code", "mark", "bdi", "time", "img", "meter", "br",
}
ATTRIBUTES = {
    "id", "class", "lang", "href", "role", "scope", "colspan", "tabindex", "src", "alt", "width", "height", "value", "max",
    "high", "datetime", "charset", "name", "content", "http-equiv", "aria-label", "aria-labelledby", "aria-hidden",
    "aria-current",
}


def safety(page):
    """Scripts, styles, elements and addresses that a self-contained page must not have, and a policy that lets them act."""
    tree = parse(page)
    complaints = [f"element {node.tag}" for node in tree.iter() if node.tag not in ELEMENTS]
    for node in tree.iter():
        complaints += [f"attribute {name} of {node.tag}" for name in node.attrib if name not in ATTRIBUTES]
        src = node.get("src")
        if src is not None and not re.fullmatch("data:image/png;base64,[A-Za-z0-9+/]+=*", src):
            complaints.append(f"src {src[:60]}")
    styles = ["".join(style.itertext()) for style in tree.iter("style")]
    complaints += [f"style with {word}" for style in styles for word in ("url(", "@import", "</") if word in style]
    hashes = [base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles]
    policies = [meta.get("content") for meta in tree.iter("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    wanted = f"default-src 'none'; img-src data:; style-src 'sha256-{hashes[0] if hashes else ''}'"
    if len(policies) != 1 or len(styles) != 1 or not policies[0].startswith(wanted) or "unsafe" in policies[0]:
        complaints.append(f"content security policy {policies}")
    return complaints


def hidden_characters(page):
    """Characters that nobody sees or that turn the direction of a text."""
    return [
        f"U+{ord(character):04X}" for character in sorted(set(page))
        if unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp") and character != "\n"]


# Accessibility, by what HTML alone tells

def structure(page):
    """Landmarks, headings, the language, the skip link."""
    tree = parse(page)
    complaints = []
    if tree.get("lang") != "en":
        complaints.append("no language")
    if not text_of(tree.find(".//title")):
        complaints.append("no title")
    for tag in ("header", "nav", "main", "footer", "h1"):
        if len(list(tree.iter(tag))) != 1:
            complaints.append(f"{len(list(tree.iter(tag)))} {tag}")
    levels = [int(node.tag[1]) for node in tree.iter() if re.fullmatch("h[1-6]", node.tag)]
    complaints += [f"h{after} follows h{before}" for before, after in zip([0] + levels, levels) if after > before + 1]
    complaints += [f"an empty {node.tag}" for node in tree.iter() if re.fullmatch("h[1-6]|a|th|caption|dt", node.tag) and not text_of(node)]
    first = next(node for node in tree.find("body").iter("a"))
    main = tree.find(".//main")
    if main is not None and first.get("href") != "#" + main.get("id", ""):
        complaints.append("the first link does not skip to the main part")
    return complaints


def alternatives(page):
    """Pictures, tables, meters and colours that say something only to those who see them."""
    tree = parse(page)
    complaints = [f"img without alternative text" for node in tree.iter("img") if not node.get("alt", "").strip()]
    complaints += ["meter without label" for node in tree.iter("meter") if not node.get("aria-label", "").strip()]
    for table in tree.iter("table"):
        if table.find("caption") is None:
            complaints.append("table without caption")
        for head in table.iter("th"):
            if head.get("scope") not in ("row", "col"):
                complaints.append(f"th without scope: {text_of(head)}")
        if not list(table.iter("th")):
            complaints.append("table without headers")
    for node in tree.iter():
        if node.get("tabindex") not in (None, "0"):
            complaints.append(f"tabindex {node.get('tabindex')}")
        if node.get("tabindex") == "0" and not (node.get("role") and node.get("aria-label")):
            complaints.append("something focusable without role and name")
        for severity in ("error", "warning"):
            if severity in classes(node) and severity not in text_of(node).lower():
                complaints.append(f"{node.tag} {node.get('class')}: {severity} by colour alone")
    return complaints


# Colours

def contrast(page):
    """Pairs of text and paper below 4.5 to 1, and of focus and paper below 3 to 1, in each scheme and on paper."""
    complaints = []
    for scheme, colours in schemes(page).items():
        papers = [name for name in colours if name in ("page", "card") or name.endswith("-paper")]
        for ink in [name for name in colours if name == "ink" or name.endswith("-ink")]:
            own = ink.replace("-ink", "-paper")
            for paper in ["page", "card"] + [name for name in papers if name == own or ink == "ink"]:
                ratio = contrast_ratio(colours[ink], colours[paper])
                if ratio < 4.5:
                    complaints.append(f"{scheme}: {ink} on {paper} is {ratio:.2f}")
        for paper in ("page", "card"):
            ratio = contrast_ratio(colours["focus"], colours[paper])
            if ratio < 3:
                complaints.append(f"{scheme}: focus on {paper} is {ratio:.2f}")
    return complaints


def schemes(page):
    """The colour variables: of light, of dark and of paper."""
    sheet = "".join(parse(page).find(".//style").itertext())
    found = {"light": {}}
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule" and selector(rule) == ":root":
            found["light"].update(variables(rule.content))
        if rule.type == "at-rule" and rule.at_keyword == "media":
            query = tinycss2.serialize(rule.prelude).strip()
            name = {"(prefers-color-scheme: dark)": "dark", "print": "print"}.get(query)
            for inner in tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True):
                if name and inner.type == "qualified-rule" and selector(inner) == ":root":
                    found[name] = {**found["light"], **variables(inner.content)}
    return found


def selector(rule):
    return tinycss2.serialize(rule.prelude).strip()


def variables(content):
    declarations = tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True)
    values = {d.lower_name: tinycss2.serialize(d.value).strip() for d in declarations if d.type == "declaration"}
    return {name[2:]: value for name, value in values.items() if re.fullmatch("--.*", name) and re.fullmatch("#[0-9a-f]{6}", value)}


def contrast_ratio(one, other):
    """Source: WCAG 2.2, contrast ratio and relative luminance."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# A browser

PROBE = """
<script>%s</script>
<script>
  addEventListener("load", async () => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const result = await axe.run(document, {resultTypes: ["violations"]});
    const found = result.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).slice(0, 3).join("; "));
    if (wide > 0) found.push("scrolls sideways by " + wide);
    document.body.setAttribute("data-found", JSON.stringify({found: found, passes: result.passes.length}));
  });
</script>
"""


def in_browser(page, folder, width, dark=False):
    """What axe-core complains about in Chromium, and whether the page is wider than its window."""
    copy = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    copy = copy.replace("(prefers-color-scheme: dark)", "all" if dark else "not all")
    copy = copy.replace("</body>", PROBE % AXE.read_text().replace("</script", "<\\/script") + "</body>")
    path = Path(folder) / f"probe-{width}-{dark}.html"
    # Chromium's window is at least 500 pixels wide: a narrower one is a frame.
    path.write_text(copy)
    command = [*CHROMIUM, f"--user-data-dir={folder}/profile", f"--window-size={width},900", "--virtual-time-budget=30000"]
    ended = subprocess.run([*command, "--dump-dom", path.as_uri()], capture_output=True, timeout=120)
    match = re.search(r'data-found="([^"]*)"', ended.stdout.decode())
    if match is None:
        return [f"chromium did not answer: {ended.stderr.decode()[-300:]}"]
    answer = json.loads(html.unescape(match.group(1)))
    return answer["found"] + ([] if answer["passes"] > 10 else [f"axe checked only {answer['passes']} rules"])


def blocked(page, folder):
    """What the page's own policy keeps Chromium from loading: complaints in its log."""
    path = Path(folder) / "policy.html"
    path.write_text(page)
    command = [*CHROMIUM, f"--user-data-dir={folder}/profile", "--enable-logging=stderr", "--v=0", "--dump-dom", path.as_uri()]
    ended = subprocess.run(command, capture_output=True, timeout=120)
    return [line for line in ended.stderr.decode().splitlines() if "Content Security Policy" in line]
