"""Runs the built binary as a stranger would, and looks at what it leaves on disk."""

import hashlib
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from packets import SAMPLES, Packet

NOW = "2026-01-15T12:00:00Z"

# What may differ between two runs of the same packet: the index, the run's own record, the locks.
NOT_COMPARED = {"bindery.sqlite", "bindery.sqlite-wal", "bindery.sqlite-shm", "run.json", ".lock", ".watch"}


def binary():
    path = os.environ.get("BINDERY", "")
    return str(Path(path).resolve()) if path and os.access(path, os.X_OK) else None


@dataclass
class Ended:
    """How a run of the binary ended."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def rules(self):
        """The rules of the findings in a `--json` report."""
        return {finding["rule"] for packet in self.json for finding in packet["findings"]}


def run(*arguments, cwd="/", env=None, wrapper=(), timeout=300):
    """Runs the binary, by a wrapper such as prlimit; a death by signal has a negative code."""
    command = [*wrapper, binary(), *map(str, arguments)]
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    ended = subprocess.run(
        command, cwd=cwd, env={**environment, **(env or {})}, stdin=subprocess.DEVNULL, capture_output=True,
        timeout=timeout)
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


class Workspace:
    """A fresh workspace with the samples' seller and listings."""

    def __init__(self, folder):
        self.root = Path(folder) / "workspace"
        self.root.mkdir(parents=True)
        shutil.copy(SAMPLES / "bindery.json", self.root)
        shutil.copytree(SAMPLES / "listings", self.root / "listings")

    def run(self, *packets, command="run", **options):
        folders = [packet.folder if isinstance(packet, Packet) else packet for packet in packets]
        return run(command, "--json", "--now", NOW, "--workspace", self.root, *folders, **options)

    def publish(self, packet):
        """Runs a packet that has nothing wrong."""
        ended = self.run(packet)
        assert ended.code == 0, f"{packet.key}: exit {ended.code}\n{ended.out}{ended.err}"
        return ended

    def current(self, key):
        return self.root / "offers" / key / "current"

    def documents(self, packet):
        """The bound documents of a published packet, with the sources in order."""
        current = self.current(packet.key)
        documents = []
        for audience, path, sources in (
            ("buyer", "buyer/eula.pdf", packet.eula), ("reseller", "reseller/reseller-agreement.pdf", packet.reseller)
        ):
            if sources:
                documents.append(Document(packet, audience, current / path, sources))
            else:
                assert not (current / path).exists()
        return documents

    def tree(self):
        return tree(self.root)


@dataclass
class Document:
    """A bound document and the files that it was made of, in their order."""

    packet: Packet
    audience: str
    path: Path
    sources: list

    def __str__(self):
        return f"{self.packet.key}/{self.path.parent.name}/{self.path.name}"

    @property
    def manifest(self):
        return json.loads(self.path.with_suffix(".manifest.json").read_text())


def tree(root):
    """Everything below a folder: path -> hash of a file, target of a link, mark of a folder or something else."""
    found = {}
    for folder, folders, files in os.walk(root):
        for name in sorted(folders + files):
            path = Path(folder) / name
            if name in NOT_COMPARED:
                continue
            relative = str(path.relative_to(root))
            if path.is_symlink():
                found[relative] = "-> " + os.readlink(path)
            elif path.is_dir():
                found[relative + "/"] = "folder"
            elif path.is_file():
                found[relative] = hashlib.sha256(path.read_bytes()).hexdigest()
            else:
                found[relative] = "special"
    return found


def tree_differences(one, other):
    """The paths at which two trees differ."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def sha256(data):
    return hashlib.sha256(data).hexdigest()
