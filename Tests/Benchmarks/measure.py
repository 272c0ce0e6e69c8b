"""Measures the tool against its peers on the same files in one run, and prints a table of ratios.

    swift build -c release --static-swift-stdlib --product bindery
    BINDERY=.build/release/bindery .venv-judges/bin/python Tests/Benchmarks/measure.py [ROUNDS]

Needs .ci/setup judges. It never fails for being slow: targets stand beside the ratios.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
SAMPLES = REPOSITORY / "samples"
# The virtual environment's interpreter, which has pypdf; this process stays small, for a child begins with its size.
PYTHON = REPOSITORY / ".venv-judges" / "bin" / "python"
NOW = "2026-01-15T12:00:00Z"


class Contender:
    """A command that is measured, with what must be done before each time and is not measured."""

    def __init__(self, name, command, prepare=lambda: None):
        self.name, self.command, self.prepare = name, [str(part) for part in command], prepare
        self.seconds, self.after_others, self.peaks = [], [], []

    def run(self, times=None):
        """Runs it once; how long it took is added to these times."""
        self.prepare()
        began = time.perf_counter()
        process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{self.name}: exit {process.returncode}: {' '.join(self.command)}")
        if times is not None:
            times.append(seconds)
            self.peaks.append(usage.ru_maxrss / 1024)

    @property
    def median(self):
        return statistics.median(self.seconds)


def race(contenders, rounds):
    """Runs all of them in turn, so that a busy moment meets everybody; the first round only warms up.

    Each runs twice. Where the host of a virtual machine takes back memory that nobody uses, the first run pays for all it touches: some
    3 ms a megabyte, which says more about the machine than about the program. The second run finds that memory.
    """
    for number in range(rounds + 1):
        for contender in contenders:
            contender.run(contender.after_others if number else None)
            contender.run(contender.seconds if number else None)


def show(title, contenders, targets):
    """A table: times, peak memory, and the first contender's time in relation to each."""
    own = contenders[0]
    print(f"\n{title}, {len(own.seconds)} rounds\n")
    print(f"| {'':<28} | median ms | fastest ms | peak MB | {own.name} takes | target | ms after others | takes |")
    print(f"|{'-' * 30}|----------:|-----------:|--------:|{'-' * (len(own.name) + 8)}|--------|----------------:|-------|")
    for contender in contenders:
        ratio = f"{own.median / contender.median:.2f}x"
        first, own_first = statistics.median(contender.after_others), statistics.median(own.after_others)
        print(
            f"| {contender.name:<28} | {contender.median * 1000:>9.1f} | {min(contender.seconds) * 1000:>10.1f} "
            f"| {max(contender.peaks):>7.1f} | {ratio:>{len(own.name) + 6}} | {targets.get(contender.name, '')} "
            f"| {first * 1000:>15.1f} | {own_first / first:.2f}x |")


def make_workspace(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(SAMPLES / "bindery.json", folder)
    shutil.copytree(SAMPLES / "listings", folder / "listings")


def make_packet(folder, eula, **sections):
    """A packet with these EULA files, after the sample with an authorization."""
    form = json.loads((SAMPLES / "existing-opportunity" / "offer.json").read_text())
    form["resellerAgreement"] = {"type": "none"}
    form["quotes"] = []
    form["eula"] = {"type": "custom", "files": [f"eula/{path.name}" for path in eula]}
    form.update(sections)
    (folder / "eula").mkdir(parents=True)
    for path in eula:
        shutil.copy(path, folder / "eula")
    (folder / "offer.json").write_text(json.dumps(form))


def bindery_run(binary, workspace, packet):
    return [binary, "run", "--now", NOW, "--workspace", workspace, packet]


# What is left of a run without any check, review or second process: the documents merged, hashed, and kept so that a power cut loses none.
BARE = """
set -e; out=$1; shift; rm -rf "$out"; mkdir "$out"
qpdf --empty --pages "$@" -- "$out/eula.pdf"; sha256sum "$@" "$out/eula.pdf"; cp "$@" "$out"; sync "$out"/*
"""

# What a careful person does with the same files in a shell: judge, merge, judge the result, hash, keep copies, draw first pages.
BY_HAND = """
set -e; out=$1; shift; rm -rf "$out"; mkdir "$out"
for file; do qpdf --check "$file"; pdfinfo "$file"; done
qpdf --empty --pages "$@" -- "$out/eula.pdf"
qpdf --check "$out/eula.pdf"; pdfinfo "$out/eula.pdf"; sha256sum "$@" "$out/eula.pdf"
cp "$@" "$out"; sync "$out"/*
for file; do pdftoppm -png -singlefile -scale-to 340 "$file" "$out/$(basename "$file")"; done
"""


def compiled(folder, name, *packages):
    """A program of this folder in C, which uses these packages."""
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", *packages], check=True, capture_output=True, text=True).stdout.split()
    program = folder / name
    subprocess.run([shutil.which("cc") or "clang", "-O2", "-o", program, HERE / f"{name}.c", *flags], check=True)
    return program


def consolidation(binary, folder, pdfs, rounds):
    packet, workspace, out = folder / "five", folder / "five-workspace", folder / "out.pdf"
    make_packet(packet, pdfs)
    checks = compiled(folder, "bare-binding", "libqpdf", "poppler-glib", "libcrypto")
    kept = folder / "kept"
    kept.mkdir()
    pypdf = "import sys, pypdf\nw = pypdf.PdfWriter()\nfor f in sys.argv[2:]: w.append(f)\nw.write(sys.argv[1])"
    contenders = [
        Contender("bindery run", bindery_run(binary, workspace, packet), lambda: make_workspace(workspace)),
        Contender("qpdf --empty --pages", ["qpdf", "--empty", "--pages", *pdfs, "--", out]),
        Contender("pdfunite", ["pdfunite", *pdfs, out]),
        Contender("pypdf append", [PYTHON, "-c", pypdf, out, *pdfs]),
        Contender(
            "Ghostscript pdfwrite",
            ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={out}", *pdfs]),
        Contender("the checks alone, in C", [checks, kept, *pdfs]),
        Contender("qpdf, hash, keep, sync", ["sh", "-c", BARE, "sh", folder / "bare", *pdfs]),
        Contender("the same steps by hand", ["sh", "-c", BY_HAND, "sh", folder / "by-hand", *pdfs]),
    ]
    race(contenders, rounds)
    size = sum(path.stat().st_size for path in pdfs)
    faster = "faster than it"
    show(f"Five PDFs, {size:,} bytes, checks and publishing included", contenders, {
        "bindery run": "below 150 MB", "qpdf --empty --pages": "at most 1.5x", "pypdf append": faster,
        "Ghostscript pdfwrite": faster})


def text(binary, folder, source, rounds):
    packet, workspace = folder / "text", folder / "text-workspace"
    make_packet(packet, [source])
    bare = compiled(folder, "bare-pangocairo", "pangocairo")
    contenders = [
        Contender("bindery run", bindery_run(binary, workspace, packet), lambda: make_workspace(workspace)),
        Contender("bare pangocairo", [bare, source, folder / "bare.pdf"]),
    ]
    race(contenders, rounds)
    show(f"{source.stat().st_size:,} bytes of text", contenders, {"bare pangocairo": "at most 1.5x"})


def checks(binary, folder, pdfs, title, rounds):
    """What comparing pages and texts with the sources costs beside the checks that are always made."""
    packet, workspace, out = folder / "checks", folder / "checks-workspace", folder / "checks.pdf"
    shutil.rmtree(packet, ignore_errors=True)
    make_packet(packet, pdfs)
    pipeline = json.loads((REPOSITORY / "pipeline.json").read_text())

    def prepare(verify):
        make_workspace(workspace)
        pipeline["stages"]["eula"].setdefault("with", {})["verify"] = verify
        (workspace / "pipeline.json").write_text(json.dumps(pipeline))

    run = bindery_run(binary, workspace, packet)
    full, affected, none = (
        Contender(f'verify "{verify}"', run, lambda verify=verify: prepare(verify)) for verify in ("full", "affected", "none"))
    merge = Contender("qpdf --empty --pages", ["qpdf", "--empty", "--pages", *pdfs, "--", out])
    merge.run()
    looker = compiled(folder, "bare-poppler", "poppler-glib")
    twice = Contender("bare Poppler, each page twice", [looker, *pdfs, out])
    race([full, affected, none, merge, twice], rounds)
    show(title, [full, affected, none, merge, twice], {merge.name: "at most 6x"})


def small_steps(binary, folder, pdfs, rounds):
    """An unchanged second run over the start of the program; one booking over a run with nothing to do."""
    waiting, accepted = folder / "waiting", folder / "accepted"
    make_packet(waiting, pdfs)
    fact = {"agreementId": "agmt-8w3nd5k2xq9vb4ztw6hn1yr7f", "at": "2025-07-01T03:30:00Z"}
    make_packet(accepted, pdfs, accepted=fact)
    done, workspace = folder / "done", folder / "booking"
    make_workspace(done)
    Contender("first run", bindery_run(binary, done, waiting)).run()

    def as_after_the_first_run():
        shutil.rmtree(workspace, ignore_errors=True)
        shutil.copytree(done, workspace, symlinks=True)

    version = Contender("bindery --version", [binary, "--version"])
    again = Contender("second run, nothing changed", bindery_run(binary, done, waiting))
    before = Contender("the same, without acceptance", bindery_run(binary, workspace, waiting), as_after_the_first_run)
    booking = Contender("run that issues one booking", bindery_run(binary, workspace, accepted), as_after_the_first_run)
    race([version, again, before, booking], rounds)
    if not list(workspace.glob("offers/*/bookings/*/*.pdf")):
        sys.exit("no booking was issued")
    print(f"\nSmall steps, five PDFs published before, {rounds} rounds\n")
    print("|                              | median ms | more than        |    ms | target        |")
    print("|------------------------------|----------:|------------------|------:|---------------|")
    for contender, base, words, target in (
        (version, None, "", ""), (again, version, "--version", "under 50 ms"), (before, None, "", ""),
        (booking, before, "without", "under 100 ms")):
        more = f"{(contender.median - base.median) * 1000:.1f}" if base else ""
        print(f"| {contender.name:<28} | {contender.median * 1000:>9.1f} | {words:<16} | {more:>5} | {target:<13} |")


def main():
    binary = os.environ.get("BINDERY")
    if not binary or not os.access(binary, os.X_OK):
        sys.exit("set BINDERY to the path of a release build")
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        subprocess.run([PYTHON, "-B", HERE / "inputs.py", folder], check=True)
        pdfs = sorted(folder.glob("*.pdf"))
        binary = str(Path(binary).resolve())
        consolidation(binary, folder, pdfs, rounds)
        few = max(3, rounds // 2)
        checks(binary, folder, pdfs[:4], "Pages of text alone, all runs with every other check", few)
        checks(binary, folder, pdfs, "The same with eight scanned pages", few)
        text(binary, folder, folder / "text.txt", max(3, rounds // 5))
        small_steps(binary, folder, pdfs, rounds)


main()
