"""Exit codes are an interface: each is what --help says."""

import fcntl
import os
import signal
import subprocess

from packets import base_packet, sample_packet
from tool import NOW, Workspace, binary, run


def test_0_for_done_and_for_nothing_to_do(tmp_path):
    workspace = Workspace(tmp_path)
    packet = base_packet("sound", tmp_path / "packets")
    for command in ("check", "plan", "run", "run"):
        assert workspace.run(packet, command=command).code == 0
    for arguments in (["--help"], ["--version"], ["explain"], ["schema"], ["run", "--help"]):
        ended = run(*arguments)
        assert (ended.code, ended.err) == (0, ""), arguments
        assert ended.out


def test_the_help_names_every_code():
    words = run("--help").out
    for code in ("0", "1", "2", "64", "75", "124"):
        assert f" {code} " in words


def test_1_for_findings(tmp_path):
    workspace = Workspace(tmp_path)
    packet = sample_packet("mistakes", tmp_path / "packets")
    for command in ("check", "run"):
        assert workspace.run(packet, command=command).code == 1
    # One packet with mistakes among sound ones is enough, and the sound one is done.
    sound = base_packet("sound", tmp_path / "packets")
    assert workspace.run(packet, sound).code == 1
    assert workspace.current("sound").exists()
    assert not workspace.current("juniper-creek-2099").exists()


def test_1_when_only_bookable_will_do(tmp_path):
    workspace = Workspace(tmp_path)
    waiting = base_packet("waiting", tmp_path / "packets")
    assert workspace.run("--require-bookable", waiting).code == 1
    assert workspace.run(waiting).code == 0
    assert workspace.run("--require-bookable", sample_packet("new-order", tmp_path / "packets")).code == 0


def test_2_for_a_broken_workspace(tmp_path):
    packet = base_packet("sound", tmp_path / "packets")
    for name, text in (("bindery.json", "{"), ("listings/harbor.json", "[]"), ("pipeline.json", '{"version": 9}')):
        workspace = Workspace(tmp_path / name.replace("/", "-"))
        (workspace.root / name).write_text(text)
        before = workspace.tree()
        ended = workspace.run(packet)
        assert ended.code == 2, (name, ended)
        assert name in ended.err
        assert workspace.tree() == before
        (workspace.root / name).unlink()
    assert run("run", packet.folder).code == 2


def test_64_for_a_command_line_that_cannot_be_meant(tmp_path):
    workspace = Workspace(tmp_path)
    packet = base_packet("sound", tmp_path / "packets")
    before = workspace.tree()
    assert workspace.run(tmp_path / "no such packet").code == 64
    assert workspace.run(packet.folder / "offer.json").code == 64
    for arguments in (
        ["run"], ["rum", packet.folder], ["run", "--wrokspace", "x", packet.folder], ["explain", "no-such-rule"],
        ["schema", "no-such-schema"], ["run", "--now", "yesterday", packet.folder],
        ["run", "--now", "2026-02-30T00:00:00Z", packet.folder], ["watch", "--workspace", workspace.root]):
        ended = run(*arguments)
        assert ended.code == 64, (arguments, ended)
        assert ended.out == "" and ended.err
    ended = run("run", "--workspace", workspace.root, packet.folder, env={"SOURCE_DATE_EPOCH": "soon"})
    assert ended.code == 64
    assert workspace.tree() == before


def test_75_while_another_process_has_the_lock(tmp_path):
    workspace = Workspace(tmp_path)
    packet = base_packet("sound", tmp_path / "packets")
    lock = os.open(workspace.root / ".lock", os.O_CREAT | os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    before = workspace.tree()
    ended = workspace.run(packet)
    # Programs read the reason where they read everything else, people on stderr.
    assert ended.code == 75
    assert [(report["packet"], report["findings"]) for report in ended.json] == [(str(packet.folder), [])]
    reason = ended.json[0]["error"]
    assert str(workspace.root) in reason and "in use" in reason
    assert reason in ended.err
    assert workspace.tree() == before
    plain = run("run", "--now", NOW, "--workspace", workspace.root, packet.folder)
    assert (plain.code, plain.out, plain.err) == (75, "", ended.err)
    # Reading needs no lock.
    assert workspace.run(packet, command="check").code == 0
    assert workspace.run(packet, command="plan").code == 0

    packet.folder.parent.rename(workspace.root / "inbox")
    assert run("watch", "--once", "--now", NOW, "--workspace", workspace.root).code == 75
    os.close(lock)
    assert run("watch", "--once", "--now", NOW, "--workspace", workspace.root).code == 0
    assert workspace.current("sound").exists()


def test_75_while_another_watcher_runs(tmp_path):
    workspace = Workspace(tmp_path)
    base_packet("sound", workspace.root / "inbox")
    lock = os.open(workspace.root / ".watch", os.O_CREAT | os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    assert run("watch", "--once", "--now", NOW, "--workspace", workspace.root).code == 75
    assert (workspace.root / "inbox" / "sound").exists()
    os.close(lock)
    assert run("watch", "--once", "--now", NOW, "--workspace", workspace.root).code == 0


def test_143_after_termination(tmp_path):
    """A run that is ended from outside dies of the signal (143 in a shell) and leaves nothing half-made to see."""
    workspace = Workspace(tmp_path)
    packet = sample_packet("new-order", tmp_path / "packets")
    command = [binary(), "run", "--now", NOW, "--workspace", str(workspace.root), str(packet.folder)]
    # The places in the order in which a run makes them: it ends soon after each.
    for place in (".lock", "work", "facts", "offers", "offers/acme-2025/current", "bindery.sqlite", "register.csv"):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and not os.path.lexists(workspace.root / place):
            pass
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) in (0, -signal.SIGTERM, 143)
        if workspace.current(packet.key).exists():
            assert (workspace.current(packet.key) / "buyer" / "eula.pdf").exists()
    # The next start goes on without help.
    workspace.publish(packet)
    assert len(list(workspace.root.glob("offers/acme-2025/bookings/BKG-*"))) == 1
    assert list((workspace.root / "work").iterdir()) == []
