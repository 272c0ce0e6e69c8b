"""Encrypted files: four ways, with and without a password to open them, and encryption dictionaries that are none."""

import io
import random
import secrets
from unittest import mock

from pypdf import PdfReader, PdfWriter
from pypdf.constants import UserAccessPermissions
from pypdf.generic import ArrayObject, ByteStringObject

from building import Case, document

RULES = ("pdf-password-required", "pdf-restricted", "pdf-damaged", "pdf-readers-disagree")
WAYS = ("RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256")


def encrypted(way, user, owner, permissions):
    numbers = random.Random(way + user + owner)
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(document(pages=2, catalog="/Lang (en)"))))
    writer._ID = ArrayObject([ByteStringObject(bytes(range(16))), ByteStringObject(bytes(range(16)))])
    kept = io.BytesIO()
    # Salts and vectors come from a seed, so that the file is the same each time.
    with mock.patch.object(secrets, "token_bytes", lambda count=32: numbers.randbytes(count)):
        writer.encrypt(user, owner, algorithm=way, permissions_flag=permissions)
        writer.write(kept)
    return kept.getvalue()


def cases():
    everything = UserAccessPermissions.all()
    nothing = UserAccessPermissions(0xFFFFF0C0 & 0x7FFFFFFF)
    for way in WAYS:
        short = way.lower()
        yield Case(f"encrypted-{short}-user", encrypted(way, "open", "own", everything), "refuse", RULES)
        yield Case(f"encrypted-{short}-owner", encrypted(way, "", "own", everything), "refuse", RULES)
        yield Case(f"encrypted-{short}-restricted", encrypted(way, "", "own", nothing), "refuse", RULES)
    yield Case("encrypted-empty-passwords", encrypted("AES-128", "", "", everything), "refuse", RULES)
    key = "<" + "00" * 32 + ">"
    sound = f"/Filter /Standard /V 2 /R 3 /Length 128 /O {key} /U {key} /P -4"
    for name, text in {
        "filter-unknown": sound.replace("/Standard", "/Acme"), "version-99": sound.replace("/V 2", "/V 99"), "revision-99": sound.replace("/R 3", "/R 99"),
        "length-0": sound.replace("128", "0"), "length-huge": sound.replace("128", "999999"), "length-negative": sound.replace("128", "-8"),
        "keys-short": sound.replace(key, "<00>"), "keys-missing": "/Filter /Standard /V 2 /R 3 /P -4", "wrong-password": sound, "empty": "",
        "identity": f"/Filter /Standard /V 4 /R 4 /Length 128 /O {key} /U {key} /P -4 /CF << >> /StmF /Identity /StrF /Identity",
        "filters-unknown": f"/Filter /Standard /V 4 /R 4 /Length 128 /O {key} /U {key} /P -4 /CF << /X << /CFM /Rot13 >> >> /StmF /X /StrF /X",
        "public-key": "/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /R 4 /Recipients [<00>]",
    }.items():
        yield Case(f"encrypt-{name}", document(f"/Encrypt << {text} >>"), "refuse", RULES)
    yield Case("encrypt-itself", document("/Encrypt 100 0 R", extra={100: "100 0 R"}), "any", RULES)
    yield Case("encrypt-missing-object", document("/Encrypt 99 0 R"), "any", RULES)
    yield Case("encrypt-number", document("/Encrypt 7"), "any", RULES)
