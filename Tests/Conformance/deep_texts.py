"""The long run of .ci/deep: every licence text of this machine becomes pages that say the same, or is refused for a
reason that Python sees as well. Not part of .ci/run, for it takes minutes.
"""

import unicodedata
from collections import Counter
from pathlib import Path

from judge_files import qpdf_complaints
from judge_text import different_words, fonts_not_embedded, text_parts
from packets import COMMON_LICENSES, TEXTS, eula_packet
from tool import Workspace

LIMIT = 6 * 1024 * 1024


def texts():
    """Every text with its name: licences, the copyright files of all packages, commercial licences."""
    paths = sorted(path for path in COMMON_LICENSES.iterdir() if path.is_file())
    paths += sorted(path for path in Path("/usr/share/doc").glob("*/copyright") if path.is_file())
    paths += sorted(TEXTS.glob("*.txt"))
    seen = set()
    for path in paths:
        real = path.resolve()
        if real not in seen and path.stat().st_size <= LIMIT:
            seen.add(real)
            yield f"{path.parent.name}-{path.name}".lower().removesuffix(".txt"), path.read_bytes()


def is_utf8(data):
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def may_be_refused(data, rules):
    """Whether Python sees the reason as well."""
    text = data.decode("utf-8", "replace")
    kinds = Counter(unicodedata.category(character) for character in set(text) - set("\t\n\r\f"))
    reasons = {
        "text-encoding-unknown": not is_utf8(data),
        "text-control-character": kinds["Cc"] > 0 or kinds["Co"] > 0,
        "text-bidi-control": any(c in text for c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
        "text-unprintable": not text.isascii(),
        "text-empty": not text.strip(),
        "file-empty": not data,
    }
    return all(reasons.get(rule, False) for rule in rules)


def test_every_text_of_this_machine(tmp_path):
    refused = Counter()
    published = 0
    for number, (name, data) in enumerate(texts()):
        workspace = Workspace(tmp_path / str(number))
        encodings = {} if is_utf8(data) else {"eula/text.txt": "windows-1252"}
        packet = eula_packet(f"text-{number}", {"eula/text.txt": data}, workspace.root / "packets", encodings)
        ended = workspace.run(packet)
        if ended.code == 1:
            errors = {f["rule"] for f in ended.json[0]["findings"] if f["severity"] == "error"}
            assert may_be_refused(data, errors), (name, errors, ended.out)
            refused.update(errors)
            continue
        assert ended.code == 0, (name, ended.err)
        (document,) = workspace.documents(packet)
        assert different_words(document, document.path) == [], name
        assert qpdf_complaints(document.path) == "", name
        for _, first, last in text_parts(document):
            assert fonts_not_embedded(document.path, first, last) == [], name
        published += 1
    print(f"\n{published} texts published, refused: {dict(refused)}")
    assert published > 100 and sum(refused.values()) < published / 20
