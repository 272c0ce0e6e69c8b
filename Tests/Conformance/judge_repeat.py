"""The same packets give the same bytes: elsewhere on earth, in another language, from another folder, by the drop folder."""

import os
from pathlib import Path

import pytest

from packets import SAMPLES, Packet, good_samples, sample_packet
from tool import NOW, Workspace, run, tree, tree_differences


def packet_folders(parent):
    """Copies of all samples, good and bad, in the order of their names."""
    names = sorted([*good_samples(), "mistakes"])
    return [sample_packet(name, parent) for name in names]


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("first"))
    for packet in packet_folders(workspace.root.parent / "packets"):
        workspace.run(packet, env={"TZ": "America/Anchorage", "LC_ALL": "C", "LANG": "C"}, cwd="/")
    return workspace


def results(workspace):
    """What a workspace holds but for what was there before and the drop folder's own folders."""
    own = ("inbox", "work", "done", "quarantine")
    found = {path: mark for path, mark in workspace.tree().items() if path.split("/")[0] not in own}
    # What a packet with mistakes leaves in offers/ lies beside it in quarantine/ where it was dropped.
    attempts = {path.split("attempt/")[0] for path in found if path.endswith("/attempt/")}
    return {path: mark for path, mark in found.items() if not path.startswith(tuple(attempts))}


def test_two_runs_far_apart_are_equal(first, tmp_path):
    second = Workspace(tmp_path / "a folder with a much longer name, to see whether it matters")
    surroundings = {
        "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "ar_EG.UTF-8", "LANGUAGE": "ja", "COLUMNS": "40",
        "HOME": str(tmp_path), "MALLOC_PERTURB_": "165"}
    for packet in packet_folders(tmp_path / "elsewhere"):
        relative = os.path.relpath(packet.folder, tmp_path)
        second.run(relative, env=surroundings, cwd=tmp_path)
    found = tree(second.root)
    assert tree_differences(tree(first.root), found) == []
    assert sum(path.endswith(".pdf") for path in found) >= 8
    assert any(path.startswith("offers/acme-2025/bookings/") for path in found)

    # The same comparison sees one byte.
    artifact = next(second.root.glob("offers/*/bookings/*/*.pdf"))
    data = bytearray(artifact.read_bytes())
    data[100] ^= 1
    os.chmod(artifact, 0o644)
    artifact.write_bytes(data)
    assert tree_differences(tree(first.root), tree(second.root)) == [str(artifact.relative_to(second.root))]


def test_a_second_run_changes_nothing(first):
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in first.root.rglob("*.pdf")}
    tree_before = first.tree()
    assert before
    for name in good_samples():
        ended = first.run(Packet(SAMPLES / name))
        assert ended.code == 0
        statuses = {stage["stage"]: stage["status"] for stage in ended.json[0]["stages"]}
        assert "ran" not in statuses.values(), statuses
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in first.root.rglob("*.pdf")} == before
    assert tree_differences(tree_before, first.tree()) == []


def test_the_drop_folder_gives_the_same_bytes(first, tmp_path):
    third = Workspace(tmp_path)
    inbox = third.root / "inbox"
    inbox.mkdir()
    for packet in packet_folders(tmp_path / "packets"):
        packet.folder.rename(inbox / packet.folder.name)
    ended = run("watch", "--once", "--json", "--now", NOW, "--workspace", third.root)
    # The packet with mistakes is quarantined.
    assert ended.code == 1, ended.err
    said = {entry["name"]: entry["result"] for entry in ended.json}
    assert said == {**{name: "done" for name in good_samples()}, "mistakes": "quarantined"}
    assert tree_differences(results(first), results(third)) == []
    assert list(inbox.iterdir()) == []
    assert list((third.root / "work").iterdir()) == []

    quarantined = third.root / "quarantine" / "mistakes"
    assert tree_differences(tree(quarantined / "dropped" / "mistakes"), tree(SAMPLES / "mistakes")) == []
    assert (quarantined / "reason.txt").read_text().count("error[") >= 12
    assert (quarantined / "findings.json").exists()

    # The same comparison sees a changed register.
    changed = dict(results(third))
    changed["register.csv"] = "0"
    assert tree_differences(results(first), changed) == ["register.csv"]


def test_nothing_is_left_to_do_after_the_drop_folder(tmp_path):
    workspace = Workspace(tmp_path)
    ended = run("watch", "--once", "--workspace", workspace.root)
    assert (ended.code, ended.out) == (0, "")
    assert Path(workspace.root / "inbox").is_dir()
