"""Judges one bound document against its source by programs that are not ours, in a process that may die.

    python sweep_judge.py JUDGE,JUDGE... SOURCE BOUND FIRST-PAGE PAGES
"""

import hashlib
import json
import re
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pikepdf

from reading import content_streams, pdfium_pixels, pictures
from sweep_inventory import Inventory, active_content

# Seconds that a program may take for one document.
TIMEOUT = 60


class Unjudged(Exception):
    """The source itself cannot be judged this way: the judge stumbles over it."""


def output(*command):
    return subprocess.run(command, capture_output=True, timeout=TIMEOUT)


def of_source(make):
    try:
        return make()
    except Exception as error:
        raise Unjudged(f"source: {type(error).__name__} {str(error)[:120]}") from error


def contents(source, bound, first, count):
    with pikepdf.open(bound) as new:
        with of_source(lambda: pikepdf.open(source)) as old:
            wanted = of_source(lambda: [[hashlib.sha256(data).hexdigest() for data in content_streams(page)] for page in old.pages])
        got = [[hashlib.sha256(data).hexdigest() for data in content_streams(page)] for page in list(new.pages)[first - 1:first - 1 + count]]
    if len(wanted) != count:
        return [f"the manifest says {count} pages, pikepdf finds {len(wanted)} in the source"]
    return [f"page {number}: content streams differ" for number, (a, b) in enumerate(zip(wanted, got), 1) if a != b]


def inventory(source, bound, first, count):
    with of_source(lambda: pikepdf.open(source)) as old, pikepdf.open(bound) as new:
        before, after = of_source(lambda: Inventory(old)), Inventory(new, first - 1, count)
        problems = []
        for name in ("links", "subtypes", "geometry"):
            for number, (a, b) in enumerate(zip(of_source(lambda: getattr(before, name)), getattr(after, name)), 1):
                if name == "subtypes" and b - a == Counter({"/Stamp": (b - a)["/Stamp"]}) and not a - b:
                    if (b - a)["/Stamp"] <= of_source(lambda: before.removed_with_picture)[number - 1]:
                        continue
                if a != b:
                    problems.append(f"page {number}: {name} were {str(a)[:150]}, are {str(b)[:150]}")
        for name in ("fields", "structure", "layers"):
            lost = of_source(lambda: getattr(before, name)) - getattr(after, name)
            if lost:
                problems.append(f"{name} lost: {str(dict(lost))[:200]}")
        root = new.Root.get("/Outlines")
        entry = root.get("/First") if root is not None else None
        bound_outline = after.outline_below(entry.get("/First"), set()) if entry is not None else []
        wanted = of_source(lambda: before.outline)
        if wanted != bound_outline:
            problems.append(f"outline: {len(wanted)} entries were, {len(bound_outline)} are; {first_difference(wanted, bound_outline)}")
        labels = of_source(lambda: before.labels)
        if [f"1-{label}" for label in labels] != after.labels:
            problems.append(f"labels: {first_difference(labels, after.labels)}")
    return problems


def first_difference(one, other):
    return next((f"{str(a)[:80]} / {str(b)[:80]}" for a, b in zip(one, other) if a != b), "one is longer")


def active(source, bound, first, count):
    with pikepdf.open(bound) as new:
        return [f"object {number}: {what}" for number, what in active_content(new)[:10]]


def same_pixels(draw_source, draw_bound, count):
    """Some readers draw a file without its fonts, or a broken one, in another way the second time: that is no loss."""
    before, after = of_source(draw_source), draw_bound()
    problems = different_pages(before, after, count)
    if not problems:
        return []
    again = of_source(draw_source)
    if again == before:
        return problems
    if different_pages(again, after, count):
        raise Unjudged("the source is drawn in another way each time")
    return []


def poppler(source, bound, first, count, *options):
    def hashes(path, begin):
        done = output("pdftoppm", "-r", "30", *options, "-f", str(begin), "-l", str(begin + count - 1), str(path))
        if done.returncode != 0:
            raise RuntimeError(f"pdftoppm: {done.returncode} {done.stderr[-200:]!r}")
        return [hashlib.sha256(picture).hexdigest() for picture in pictures(done.stdout)]
    return same_pixels(lambda: hashes(source, 1), lambda: hashes(bound, first), count)


def poppler_bare(source, bound, first, count):
    return poppler(source, bound, first, count, "-hide-annotations")


def pdfium(source, bound, first, count):
    return same_pixels(lambda: pdfium_pixels(source, 1, count), lambda: pdfium_pixels(bound, first, first + count - 1), count)


def different_pages(before, after, count):
    if len(before) != count or len(after) != count:
        return [f"{count} pages expected, {len(before)} drawn before, {len(after)} after"]
    return [f"page {number}: pixels differ" for number, (a, b) in enumerate(zip(before, after), 1) if a != b]


def words(source, bound, first, count):
    def text(path, begin):
        done = output("pdftotext", "-layout", "-f", str(begin), "-l", str(begin + count - 1), str(path), "-")
        if done.returncode != 0:
            raise RuntimeError(f"pdftotext: {done.returncode}")
        return done.stdout
    before, after = of_source(lambda: text(source, 1)), text(bound, first)
    if redraws_fields(source):
        # The file's own picture of a tick may be lines where readers that draw it anew take a letter.
        before, after = (sorted(re.findall(rb"\w+", text)) for text in (before, after))
    return [] if before == after else ["pdftotext reads another text"]


def redraws_fields(source):
    with of_source(lambda: pikepdf.open(source)) as pdf:
        form = pdf.Root.get("/AcroForm")
        return isinstance(form, pikepdf.Dictionary) and form.get("/NeedAppearances") is True


def qpdf(source, bound, first, count):
    """Content that is wrong in the source stays so; nothing new may be wrong."""
    new = output("qpdf", "--check", str(bound))
    if new.returncode == 0:
        return []
    if output("qpdf", "--check", str(source)).returncode != 0:
        raise Unjudged("qpdf complains about the source too")
    return [f"qpdf --check: {new.returncode} {(new.stderr or new.stdout)[-300:].decode(errors='replace')}"]


def mutool(source, bound, first, count):
    def errors(path, pages):
        done = output("mutool", "draw", "-F", "trace", "-o", "/dev/null", str(path), pages)
        return done.returncode, [line for line in done.stderr.decode(errors="replace").splitlines() if ("error" in line or "warning" in line) and "ICC support" not in line]
    code, lines = errors(bound, f"{first}-{first + count - 1}")
    if code == 0 and not lines:
        return []
    old_code, old_lines = errors(source, f"1-{count}")
    if old_code != 0 or old_lines:
        raise Unjudged("mutool complains about the source too")
    return [f"mutool: {code} {lines[:3]}"]


ALL = {each.__name__: each for each in (contents, inventory, active, poppler, poppler_bare, pdfium, words, qpdf, mutool)}


def judge(names, source, bound, first, count, memory=4 << 30):
    """For each judge (problems, reason why unjudged or None); a judge that dies takes nobody with it."""
    answers, waiting = {}, list(names)
    while waiting:
        command = [sys.executable, __file__, ",".join(waiting), str(source), str(bound), str(first), str(count)]
        limits = lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        with tempfile.TemporaryFile("w+") as kept:
            try:
                done = subprocess.run(
                    command, stdin=subprocess.DEVNULL, stdout=kept, stderr=subprocess.PIPE, timeout=3 * TIMEOUT, preexec_fn=limits)
                end = f"the judge died: {done.returncode} {done.stderr[-200:].decode(errors='replace')}"
            except subprocess.TimeoutExpired:
                end = "the judge took too long"
            kept.seek(0)
            for line in kept.read().splitlines():
                name, problems, reason = json.loads(line)
                answers[name] = (problems, reason)
        waiting = [name for name in waiting if name not in answers]
        if waiting:
            answers[waiting.pop(0)] = ([], end)
    return answers


def answer(name, *arguments):
    try:
        return [name, ALL[name](*arguments), None]
    except Unjudged as reason:
        return [name, [], str(reason)]
    except subprocess.TimeoutExpired:
        return [name, [], "the judge took too long"]
    except Exception as error:
        return [name, [f"cannot read the bound document: {type(error).__name__} {str(error)[:200]}"], None]


if __name__ == "__main__":
    chosen, old_path, new_path, start, number = sys.argv[1:]
    for each in chosen.split(","):
        print(json.dumps(answer(each, Path(old_path), Path(new_path), int(start), int(number))), flush=True)
