"""Reads PDFs by pikepdf (another qpdf), pdfium and Poppler's programs; nothing here knows Bindery's code."""

import hashlib
import subprocess
from decimal import Decimal
from pathlib import Path

import pikepdf
import pypdfium2


def content_streams(page):
    """The encoded bytes of a page's content streams, one by one."""
    contents = page.obj.get("/Contents")
    if contents is None:
        return []
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return [bytes(stream.read_raw_bytes()) for stream in streams]


def look(page):
    """Hash of everything that decides how a page looks: boxes, rotation, content and resources with all their streams."""
    digest = Digest()
    for key in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit", "/Resources"):
        value = inherited(page.obj, key)
        # A page without resources has none of them; it is written as such.
        if value is not None and not (isinstance(value, pikepdf.Dictionary) and not value.keys()):
            digest.add(key)
            digest.add_object(value)
    for key in ("/Contents", "/Group"):
        if key in page.obj:
            digest.add(key)
            digest.add_object(page.obj[key])
    for annotation in page.obj.get("/Annots", []):
        digest.add("annotation")
        for key in ("/Subtype", "/Rect", "/F", "/AP", "/C", "/Border", "/QuadPoints", "/Contents"):
            if key in annotation:
                digest.add(key)
                digest.add_object(annotation[key])
    return digest.hex


def inherited(node, key):
    """A page's own value, else the nearest ancestor's, where the format lets pages inherit it."""
    inheritable = {"/MediaBox", "/CropBox", "/Rotate", "/Resources"}
    while node is not None:
        if key in node:
            return node[key]
        node = node.get("/Parent") if key in inheritable else None
    return None


class Digest:
    """A hash over PDF objects by their meaning: indirect or direct, and in any order of keys, is the same."""

    def __init__(self):
        self.sha256 = hashlib.sha256()
        self.open = []

    @property
    def hex(self):
        return self.sha256.hexdigest()

    def add(self, text):
        data = text if isinstance(text, bytes) else str(text).encode()
        self.sha256.update(b"%d:" % len(data) + data)

    def add_object(self, value):
        number = getattr(value, "objgen", (0, 0))
        if number != (0, 0) and number in self.open:
            # An object that holds itself: how far up it lies is the same in every copy.
            return self.add(f"up {len(self.open) - self.open.index(number)}")
        self.open.append(number)
        self.add_content(value)
        self.open.pop()

    def add_content(self, value):
        if isinstance(value, pikepdf.Stream):
            self.add("stream")
            self.add_entries(value, without="/Length")
            self.add(bytes(value.read_raw_bytes()))
        elif isinstance(value, pikepdf.Dictionary):
            self.add("dictionary")
            self.add_entries(value)
        elif isinstance(value, pikepdf.Array):
            self.add("array")
            for element in value:
                self.add_object(element)
        elif isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
            self.add("number")
            self.add(Decimal(str(value)).normalize())
        elif isinstance(value, pikepdf.String):
            self.add("string")
            self.add(bytes(value))
        else:
            self.add(str(value))
        self.add("end")

    def add_entries(self, value, without=None):
        for key in sorted(key for key in value.keys() if key != without):
            self.add(key)
            self.add_object(value[key])


class Targets:
    """Where links and outline entries of a document lead."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.index = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self.named = {}
        for name, value in pdf.Root.get("/Dests", {}).items():
            self.named[name] = value
        if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
            for name, value in pikepdf.NameTree(pdf.Root.Names.Dests).items():
                self.named[name] = value

    def of(self, entry):
        """("page", index, view...), ("address", URI), or None for a link that leads nowhere."""
        action = entry.get("/A")
        if action is not None:
            if action.S == "/URI":
                return ("address", bytes(action.URI))
            if action.S != "/GoTo":
                return ("action", str(action.S))
            return self.destination(action.D)
        return self.destination(entry["/Dest"]) if "/Dest" in entry else None

    def destination(self, value):
        if isinstance(value, (pikepdf.String, pikepdf.Name)):
            value = self.named.get(str(value))
        if isinstance(value, pikepdf.Dictionary):
            value = value.get("/D")
        if value is None or len(value) == 0:
            return None
        index = self.index.get(getattr(value[0], "objgen", None))
        if index is None:
            return None
        view = tuple(None if element is None else str(element) for element in list(value)[1:])
        return ("page", index, *view)

    def links(self):
        """For every page its links: rectangle and target, in their order."""
        found = []
        for page in self.pdf.pages:
            annotations = [a for a in page.obj.get("/Annots", []) if a.get("/Subtype") == "/Link"]
            found.append([(tuple(float(n) for n in a.Rect), self.of(a)) for a in annotations])
        return found

    def outline(self):
        """The outline as nested (title, target, entries)."""
        root = self.pdf.Root.get("/Outlines")
        return self.entries(root.get("/First")) if root is not None else []

    def entries(self, entry):
        found = []
        while entry is not None:
            found.append((str(entry.Title), self.of(entry), self.entries(entry.get("/First"))))
            entry = entry.get("/Next")
        return found


def moved(target, pages):
    """A target after its document's pages were moved back by so many."""
    return ("page", target[1] + pages, *target[2:]) if target and target[0] == "page" else target


def poppler_pixels(path, first, last):
    """Hash of every page as Poppler draws it; page numbers from 1."""
    command = ["pdftoppm", "-r", "50", "-f", str(first), "-l", str(last), str(path)]
    stream = subprocess.run(command, check=True, capture_output=True).stdout
    return [hashlib.sha256(picture).hexdigest() for picture in pictures(stream)]


def pictures(stream):
    """Splits what pdftoppm writes to its output: binary PPM pictures, one after the other."""
    start = 0
    while start < len(stream):
        header = stream[start:start + 64].split(b"\n", 3)
        assert header[0] == b"P6", header
        width, height = map(int, header[1].split())
        size = sum(len(line) + 1 for line in header[:3]) + 3 * width * height
        yield stream[start:start + size]
        start += size


def pdfium_pixels(path, first, last):
    """Hash of every page as pdfium draws it; page numbers from 1."""
    hashes = []
    document = pypdfium2.PdfDocument(path)
    for number in range(first, last + 1):
        bitmap = document[number - 1].render(scale=0.7, may_draw_forms=False)
        picture = f"{bitmap.width} {bitmap.height} {bitmap.stride} ".encode() + bytes(bitmap.buffer)
        hashes.append(hashlib.sha256(picture).hexdigest())
    document.close()
    return hashes


def page_texts(path, first, last):
    """The text of pages as Poppler reads it, line ends as on the page."""
    command = ["pdftotext", "-layout", "-enc", "UTF-8", "-f", str(first), "-l", str(last), str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def tampered(path, target, change):
    """A copy of a PDF in which something was changed: what a judge must notice."""
    with pikepdf.open(path) as pdf:
        change(pdf)
        none = pikepdf.StreamDecodeLevel.none
        pdf.save(target, static_id=True, compress_streams=False, stream_decode_level=none)
    return Path(target)
