"""Packets for the judges: the samples, and packets made around any files."""

import copy
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLES = REPOSITORY / "samples"
TEXTS = REPOSITORY / ".venv-judges" / "texts"
COMMON_LICENSES = Path("/usr/share/common-licenses")


@dataclass
class Source:
    """One file of a bound document."""

    path: Path
    # The encoding that the form names; UTF-8 without.
    encoding: str = None

    @property
    def is_pdf(self):
        return self.path.read_bytes().startswith(b"%PDF-")

    @property
    def text(self):
        return self.path.read_bytes().decode(self.encoding or "utf-8-sig")


@dataclass
class Packet:
    folder: Path
    form: dict = field(default=None)

    def __post_init__(self):
        if self.form is None:
            self.form = json.loads((self.folder / "offer.json").read_text())

    @property
    def key(self):
        return self.form["key"]

    @property
    def eula(self):
        files = self.form["eula"].get("files", []) if self.form["eula"]["type"] == "custom" else []
        return [self.source(file) for file in files]

    @property
    def reseller(self):
        """The agreement, then the quotes."""
        agreement = self.form["resellerAgreement"]
        files = [agreement["file"]] if agreement["type"] == "custom" else []
        return [self.source(file) for file in files + [quote["file"] for quote in self.form.get("quotes", [])]]

    def source(self, file):
        entry = {"path": file} if isinstance(file, str) else file
        return Source(self.folder / entry["path"], entry.get("encoding"))

    def write(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "offer.json").write_text(json.dumps(self.form, indent=2, ensure_ascii=False))
        return self


def good_samples():
    names = sorted(path.parent.name for path in SAMPLES.glob("*/offer.json") if path.parent.name != "mistakes")
    assert len(names) >= 5
    return names


def sample_packet(name, parent):
    """A copy of a sample, away from the samples' own workspace."""
    folder = Path(parent) / name
    shutil.copytree(SAMPLES / name, folder)
    return Packet(folder)


BASE = {
    "key": "base",
    "companyName": "Ridgeline Medical Supply Co.",
    "buyerCountry": "US",
    "partner": {"name": "Larkspur Partners, Inc.", "country": "US"},
    "product": {
        "listing": "harbor", "paymentModel": "upfront", "currency": "USD", "billingTerm": "P36M",
        "serviceStart": "at-acceptance",
        "dimensions": [{"key": "protected-tib", "quantity": 18, "unitPrice": "3960.00"}],
    },
    "eula": {"type": "standard"},
    "resellerAgreement": {"type": "none"},
    "quotes": [],
    "registration": {
        "Company": "Ridgeline Medical Supply Co.", "Full Name": "Dana Ortiz",
        "Email Address": "dana.ortiz@ridgeline.example",
    },
    "contractMetadata": {"AWS Account Number": "098765432109", "Partner AWS Account Number": "444455556666"},
    "details": {"expirationDate": "2099-12-31", "renewal": None, "zeroDollarPrices": False},
    "offer": {"offerId": None, "associate": False, "amending": False, "sourceOfferId": None},
    "notify": ["ae-central@halyard.example"],
}

# The facts that make an offer accepted; ids are the reader's to change.
FACTS = {
    "authorized": {"opportunityId": "resaleauthz-d8n1uy6vwp2cs", "at": "2025-06-02T16:41:00Z"},
    "extended": {"offerId": "offer-t5hr9wkx3gqzo", "at": "2025-06-04T21:08:46Z", "expiresOn": "2099-12-31"},
    "accepted": {"agreementId": "agmt-8w3nd5k2xq9vb4ztw6hn1yr7f", "at": "2025-07-01T03:30:00Z"},
}


def base_packet(key, parent, **sections):
    """The smallest sound packet: no documents; sections replace those of the base."""
    form = copy.deepcopy(BASE)
    form.update(copy.deepcopy(sections), key=key)
    return Packet(Path(parent) / key, form).write()


def eula_packet(key, files, parent, encodings=None, **sections):
    """A sound packet with a custom EULA; `files` is path -> bytes, in the order of the EULA."""
    encodings = encodings or {}
    entries = [{"path": path, "encoding": encodings[path]} if path in encodings else path for path in files]
    packet = base_packet(key, parent, eula={"type": "custom", "files": entries}, **sections)
    for path, data in files.items():
        target = packet.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return packet


def pdf_packet(key, files, parent):
    """A packet whose EULA is PDFs; `files` is name -> path."""
    return eula_packet(key, {f"eula/{name}": path.read_bytes() for name, path in files.items()}, parent)


def text_packet(key, texts, parent):
    """A packet whose EULA is texts; `texts` are (name, bytes, encoding or None)."""
    files = {f"eula/{name}": data for name, data, _ in texts}
    encodings = {f"eula/{name}": encoding for name, _, encoding in texts if encoding}
    return eula_packet(key, files, parent, encodings)


def real_texts():
    """Every text in /usr/share/common-licenses and the commercial licences of two wheels."""
    texts = []
    for path in sorted(COMMON_LICENSES.iterdir()):
        if path.is_file() and not path.is_symlink():
            texts.append((path.name + ".txt", path.read_bytes(), None))
    for path in sorted(TEXTS.glob("*.txt")):
        data = path.read_bytes()
        try:
            data.decode("utf-8")
            encoding = None
        except UnicodeDecodeError:
            encoding = "windows-1252"
        texts.append((path.name, data, encoding))
    assert len(texts) >= 8 and any(encoding for _, _, encoding in texts)
    return texts
