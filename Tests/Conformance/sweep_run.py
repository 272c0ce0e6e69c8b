"""Runs the binary on one PDF and measures it: how it ended, how long, how much memory, what it left."""

import json
import os
import resource
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from packets import SAMPLES, eula_packet
from tool import NOW


@dataclass
class Run:
    code: int
    seconds: float
    processor: float
    # Of the largest process, and of the first one as far as it was seen; mebibytes.
    memory: float
    parent_memory: float
    out: bytes
    err: bytes
    leftovers: list = field(default_factory=list)
    timed_out: bool = False


def workspace(folder, any_size):
    root = folder / "workspace"
    root.mkdir(parents=True)
    shutil.copy(SAMPLES / "bindery.json", root)
    shutil.copytree(SAMPLES / "listings", root / "listings")
    if any_size:
        pipeline = json.loads((SAMPLES.parent / "pipeline.json").read_text())
        pipeline["stages"]["eula"]["with"].update(maxBytes=16 << 20, warnBytes=16 << 20)
        (root / "pipeline.json").write_text(json.dumps(pipeline))
    return root


def run(binary, pdf, folder, timeout, any_size=False):
    """Runs a packet with the PDF as its only EULA in an empty folder."""
    root = workspace(folder, any_size)
    packet = eula_packet("swept", {"eula/source.pdf": pdf.read_bytes()}, folder / "packets")
    temporary = folder / "tmp"
    temporary.mkdir()
    out, err = folder / "out", folder / "err"
    command = [binary, "run", "--json", "--now", NOW, "--workspace", str(root), str(packet.folder)]
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TZ": "UTC", "LC_ALL": "C.UTF-8", "TMPDIR": str(temporary)}
    started = time.monotonic()
    with open(out, "wb") as output, open(err, "wb") as errors:
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors, cwd="/", env=environment, start_new_session=True)
    code, usage, parent_memory, timed_out = wait(child.pid, started + timeout)
    child.returncode = code
    seconds = time.monotonic() - started
    # The kernel counts this script's own memory too, from before the binary was loaded.
    largest, own = usage.ru_maxrss, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    memory = max(parent_memory, largest / 1024 if largest > own else 0)
    left = leftovers(child.pid, root, temporary)
    return Run(
        code, seconds, usage.ru_utime + usage.ru_stime, memory, parent_memory, out.read_bytes(), err.read_bytes(), left, timed_out)


def wait(child, deadline):
    """How a process ended, what it and those it waited for used, its own peak of memory, whether it had to be killed."""
    parent_memory, timed_out = 0.0, False
    while True:
        parent_memory = max(parent_memory, peak(child))
        ended, status, usage = os.wait4(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), usage, parent_memory, timed_out
        if time.monotonic() > deadline and not timed_out:
            timed_out = True
            os.killpg(child, signal.SIGKILL)
        time.sleep(0.005)


def peak(process):
    """A process's greatest resident memory until now, in mebibytes."""
    try:
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def leftovers(session, root, temporary):
    left = [f"process {entry.name}" for entry in Path("/proc").iterdir() if entry.name.isdigit() and in_session(entry, session)]
    left += [f"temporary file {path.name}" for path in temporary.rglob("*")]
    work = root / "work"
    left += [f"work/{path.relative_to(work)}" for path in work.rglob("*")] if work.exists() else []
    left += [f"core file {path.name}" for path in root.rglob("core*") if path.is_file()]
    return left


def in_session(entry, session):
    try:
        fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return False
    # A zombie is its parent's, not a leftover.
    return int(fields[3]) == session and fields[0] != "Z"
