"""Sweeps a folder of PDFs: binds each alone, and re-checks every promise about what came out by other people's programs.

    python Tests/Conformance/sweep.py FOLDER --bindery .build/release/bindery

Accepted: the pages' encoded contents, pixels (Poppler, pdfium), text and geometry are equal, links, outlines, fields, structure,
layers and labels are still there, nothing active is left, qpdf and mutool find nothing. Refused: with a rule, and nothing was
published. Everything else is a failure: signals, other exit codes, too much time or memory, leftovers.

With expectations.json in the folder (hostile/make_hostile.py writes it), the verdicts are compared with it; --strict makes
a wrong verdict a failure. Needs requirements.txt, and qpdf, mutool and Poppler's programs.
"""

import argparse
import json
import os
import resource
import shutil
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import sweep_judge
import sweep_run


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bindery", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=60, help="seconds a file may take")
    parser.add_argument("--memory", type=float, default=600, help="mebibytes any process may take")
    parser.add_argument("--parent-memory", type=float, default=600, help="mebibytes the first process may take")
    parser.add_argument("--only", action="append", default=[], help="files whose path has this in it")
    parser.add_argument("--any-size", action="store_true", help="raise the limit of a EULA's bytes to that of any file, 16 MB")
    parser.add_argument("--strict", action="store_true", help="a verdict other than expected is a failure")
    parser.add_argument("--no-judges", action="store_true", help="run, but do not re-check what is accepted")
    parser.add_argument("--keep", type=Path, help="a folder for the files that failed")
    parser.add_argument("--report", type=Path, help="a JSON file with everything")
    return parser.parse_args()


def sweep_one(path, options):
    """What became of one PDF, as a dictionary that JSON can hold."""
    folder = Path(tempfile.mkdtemp(prefix="sweep-"))
    try:
        done = sweep_run.run(str(options.bindery.resolve()), path, folder, options.timeout, options.any_size)
        result = {
            "file": str(path.relative_to(options.folder)), "bytes": path.stat().st_size, "code": done.code, "seconds": round(done.seconds, 3),
            "processor": round(done.processor, 3), "memory": round(done.memory, 1), "parentMemory": round(done.parent_memory, 1), "rules": [],
            "reported": [], "failures": [], "unjudged": [], "verdict": "failure"}
        measure(result, done, options)
        findings = reported(result, done)
        offers = folder / "workspace" / "offers"
        if done.code == 0:
            result["verdict"] = "accepted"
            accepted(result, path, offers / "swept" / "current", findings, options)
        elif done.code == 1:
            result["verdict"] = "refused"
            refused(result, findings, offers)
        return result
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(result, done, options):
    failures = result["failures"]
    if done.timed_out:
        failures.append(f"took longer than {options.timeout:g} s")
    elif done.code < 0:
        failures.append(f"signal {-done.code}: {tail(done.err)}")
    elif done.code not in (0, 1):
        failures.append(f"exit {done.code}: {tail(done.err)}")
    if done.memory > options.memory:
        failures.append(f"{done.memory:.0f} MiB of memory")
    if done.parent_memory > options.parent_memory:
        failures.append(f"{done.parent_memory:.0f} MiB of memory in the first process")
    failures += [f"left behind: {each}" for each in done.leftovers[:3]]
    for name, stream in (("output", done.out), ("error output", done.err)):
        if any(byte < 0x20 and byte not in b"\n\t" or byte == 0x7F for byte in stream):
            failures.append(f"control characters in its {name}")
        try:
            stream.decode()
        except UnicodeDecodeError:
            failures.append(f"its {name} is not UTF-8")


def tail(stream):
    return stream[-300:].decode(errors="replace").strip()


def reported(result, done):
    try:
        findings = [finding for packet in json.loads(done.out) for finding in packet["findings"]]
    except (ValueError, KeyError, TypeError) as error:
        if done.code in (0, 1):
            result["failures"].append(f"no report that can be read: {error}")
        return []
    result["rules"] = sorted({finding["rule"] for finding in findings if finding["severity"] == "error"})
    result["reported"] = sorted({finding["rule"] for finding in findings if finding["severity"] != "error"})
    result["messages"] = [finding["message"][:200] for finding in findings][:5]
    return findings


def refused(result, findings, offers):
    if not result["rules"]:
        result["failures"].append("refused without a rule")
    if list(offers.glob("*/packets/*")) or list(offers.glob("*/current")):
        result["failures"].append("refused, but something was published")


def accepted(result, path, current, findings, options):
    bound = current / "buyer" / "eula.pdf"
    if result["rules"]:
        result["failures"].append("accepted with errors")
    if not bound.exists():
        result["failures"].append("accepted, but there is no document")
        return
    source = json.loads((current / "buyer" / "eula.manifest.json").read_text())["sources"][0]
    first, count = source["firstPage"], source["lastPage"] - source["firstPage"] + 1
    result["pages"] = count
    if options.no_judges:
        return
    removed = any(rule.startswith("pdf-") for rule in result["reported"])
    # Where something was removed and reported, pages are compared without annotations, by Poppler alone.
    omitted = {"poppler", "pdfium"} if removed else {"poppler_bare"}
    names = [name for name in sweep_judge.ALL if name not in omitted]
    for name, (problems, reason) in sweep_judge.judge(names, path, bound, first, count).items():
        result["failures"] += [f"{name}: {problem}" for problem in problems[:3]]
        result["unjudged"] += [f"{name}: {reason}"] if reason else []
    if result["failures"] and options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        shutil.copy(bound, options.keep / (path.stem + ".bound.pdf"))


def compare(result, expectations):
    """Whether the verdict is another one than expected."""
    expected = expectations.get(result["file"])
    result["expected"] = expected["expect"] if expected else None
    wanted = {"accept": "accepted", "refuse": "refused"}.get(result["expected"])
    result["surprise"] = wanted is not None and result["verdict"] != "failure" and result["verdict"] != wanted


def table(results):
    failed = [result for result in results if result["failures"]]
    sound = [result for result in results if not result["failures"]]
    verdicts = Counter(result["verdict"] for result in sound)
    print(f"\n{len(results)} files: {verdicts['accepted']} accepted, {verdicts['refused']} refused, {len(failed)} failures")
    print("\nrefused by rule")
    for rule, count in Counter(rule for result in sound if result["verdict"] == "refused" for rule in result["rules"]).most_common():
        print(f"  {count:5} {rule}")
    print("\naccepted with a remark")
    for rule, count in Counter(rule for result in sound if result["verdict"] == "accepted" for rule in result["reported"]).most_common():
        print(f"  {count:5} {rule}")
    unjudged = [(result["file"], reason) for result in sound for reason in result["unjudged"]]
    print(f"\naccepted, and not judged in some way: {len({file for file, _ in unjudged})}")
    for file, reason in unjudged[:40]:
        print(f"  {file}: {reason[:160]}")
    surprises = [result for result in sound if result.get("surprise")]
    print(f"\nother verdict than expected: {len(surprises)}")
    for (expected, verdict, rules), count in Counter(
            (r["expected"], r["verdict"], ", ".join(r["rules"])) for r in surprises).most_common():
        names = [r["file"] for r in surprises if (r["expected"], r["verdict"], ", ".join(r["rules"])) == (expected, verdict, rules)]
        print(f"  {count:5} expected {expected}, {verdict} {rules}: {' '.join(names[:6])}")
    for title, key in (("longest", "seconds"), ("most processor time", "processor"), ("most memory", "memory")):
        print(f"\n{title}")
        for result in sorted(results, key=lambda each: -each[key])[:8]:
            print(f"  {result[key]:8.2f}  {result['verdict']:8} {result['file']}  {result['bytes']:,} bytes")
    print("\nfailures")
    for result in failed:
        print(f"  {result['file']} ({result['verdict']}, exit {result['code']}, {result['seconds']:.1f} s, {result['memory']:.0f} MiB)")
        for failure in result["failures"]:
            print(f"    {failure}")
    return failed, surprises


def main():
    options = arguments()
    for program in ("qpdf", "mutool", "pdftoppm", "pdftotext"):
        if not shutil.which(program):
            sys.exit(f"{program} is missing")
    if not os.access(options.bindery, os.X_OK):
        sys.exit(f"{options.bindery} is not a program")
    paths = sorted(path for path in options.folder.rglob("*") if path.suffix.lower() == ".pdf" and path.is_file())
    paths = [path for path in paths if not options.only or any(part in str(path) for part in options.only)]
    if not paths:
        sys.exit(f"no PDF in {options.folder}")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    table_file = options.folder / "expectations.json"
    expectations = json.loads(table_file.read_text()) if table_file.exists() else {}
    results = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for result in pool.map(lambda path: sweep_one(path, options), paths):
            compare(result, expectations)
            results.append(result)
            if len(results) % 100 == 0:
                print(f"{len(results)} of {len(paths)}", file=sys.stderr, flush=True)
            if result["failures"]:
                print(f"FAILURE {result['file']}: {result['failures'][0][:200]}", file=sys.stderr, flush=True)
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    shutil.copy(options.folder / result["file"], options.keep)
    failed, surprises = table(results)
    if options.report:
        options.report.write_text(json.dumps(results, indent=1) + "\n")
    sys.exit(1 if failed or (options.strict and surprises) else 0)


if __name__ == "__main__":
    main()
