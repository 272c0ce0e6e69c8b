"""What a PDF has beside its pages' contents, read by pikepdf so that no loop or depth can hold it up."""

import re
from collections import Counter

import pikepdf

from reading import inherited

FORBIDDEN_ACTIONS = {
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Sound", "/Movie", "/GoTo3DView",
    "/RichMediaExecute",
}
FORBIDDEN_ANNOTATIONS = {"/Sound", "/Movie", "/Screen", "/RichMedia", "/3D", "/FileAttachment"}
LIMIT = 200_000


def text(value):
    return bytes(value) if isinstance(value, pikepdf.String) else str(value)


def written(entry, key):
    """A name as text, whatever its bytes are."""
    try:
        return str(entry.get(key))
    except UnicodeDecodeError:
        return entry.get(key).unparse().decode("latin-1")


def is_dictionary(value):
    return isinstance(value, (pikepdf.Dictionary, pikepdf.Stream))


def allowed_address(address):
    address = bytes(address)
    return address.lower().startswith((b"http://", b"https://", b"mailto:")) and not any(byte <= 0x20 or byte == 0x7F for byte in address)


class Inventory:
    """The inventory of some consecutive pages and of the whole document around them."""

    def __init__(self, pdf, first=0, count=None):
        self.pdf, self.first = pdf, first
        self.pages = list(pdf.pages)[first:None if count is None else first + count]
        self.index = {page.obj.objgen: number for number, page in enumerate(self.pages)}
        self.named = dict(self.named_destinations())

    def named_destinations(self):
        old = self.pdf.Root.get("/Dests")
        for name, value in old.items() if isinstance(old, pikepdf.Dictionary) else ():
            yield name, value
        names = self.pdf.Root.get("/Names")
        tree = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
        for node in self.below(tree, "/Kids"):
            pairs = node.get("/Names")
            pairs = list(pairs) if isinstance(pairs, pikepdf.Array) else []
            for name, value in zip(pairs[::2], pairs[1::2]):
                yield text(name), value

    def below(self, root, key, *others):
        """A node and all below it, each once."""
        seen, waiting = set(), [root]
        while waiting and len(seen) < LIMIT:
            node = waiting.pop()
            if not is_dictionary(node) or (node.objgen != (0, 0) and node.objgen in seen):
                continue
            seen.add(node.objgen if node.objgen != (0, 0) else (len(seen), -1))
            yield node
            for each in (key, *others):
                kids = node.get(each)
                waiting.extend(list(kids)[::-1] if isinstance(kids, pikepdf.Array) else [kids])

    def target(self, entry):
        """("page", index) or ("address", bytes) for what leads somewhere harmless; else None."""
        action = entry.get("/A")
        if isinstance(action, pikepdf.Dictionary):
            if action.get("/S") == "/URI" and isinstance(action.get("/URI"), pikepdf.String):
                return ("address", bytes(action.URI)) if allowed_address(action.URI) else None
            return self.destination(action.get("/D")) if action.get("/S") == "/GoTo" else None
        return self.destination(entry.get("/Dest"))

    def destination(self, value):
        if isinstance(value, (pikepdf.String, pikepdf.Name)):
            value = self.named.get(text(value))
        if isinstance(value, pikepdf.Dictionary):
            value = value.get("/D")
        if not isinstance(value, pikepdf.Array) or len(value) == 0:
            return None
        if isinstance(value[0], int):
            # By the book for other files alone, but readers follow it.
            return ("page", value[0]) if 0 <= value[0] < len(self.pages) else None
        if not is_dictionary(value[0]):
            return None
        index = self.index.get(value[0].objgen)
        return None if index is None else ("page", index)

    def annotations(self, page):
        annotations = page.obj.get("/Annots")
        found = list(annotations) if isinstance(annotations, pikepdf.Array) else []
        return [each for each in found if isinstance(each, pikepdf.Dictionary)]

    @property
    def links(self):
        """For each page the live targets of its links."""
        links = [[self.target(a) for a in self.annotations(page) if a.get("/Subtype") == "/Link"] for page in self.pages]
        return [[target for target in page if target] for page in links]

    @property
    def subtypes(self):
        """For each page how many annotations of each harmless kind it has."""
        return [
            Counter(str(a.get("/Subtype")) for a in self.annotations(page)
                    if str(a.get("/Subtype")) not in FORBIDDEN_ANNOTATIONS | {"/Popup", "/Link", "None"})
            for page in self.pages]

    @property
    def removed_with_picture(self):
        """A page's attachments and media that have a picture, which may remain as a stamp."""
        return [
            sum(1 for a in self.annotations(page) if str(a.get("/Subtype")) in FORBIDDEN_ANNOTATIONS and "/AP" in a) for page in self.pages]

    @property
    def outline(self):
        root = self.pdf.Root.get("/Outlines")
        first = root.get("/First") if isinstance(root, pikepdf.Dictionary) else None
        return self.outline_below(first, set())

    def outline_below(self, first, seen):
        """(title, target) of each entry, in order; `first` and its siblings and all below them."""
        found, waiting = [], [first]
        while waiting and len(found) < LIMIT:
            entry = waiting.pop()
            if not isinstance(entry, pikepdf.Dictionary) or entry.objgen in seen:
                continue
            seen.add(entry.objgen)
            found.append((str(entry.get("/Title", "")), self.target(entry)))
            waiting += [entry.get("/Next"), entry.get("/First")]
        return found

    @property
    def fields(self):
        """(type, value) of every field that has a value or a widget of its own, as often as there are."""
        form = self.pdf.Root.get("/AcroForm")
        roots = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
        found, seen = Counter(), set()
        waiting = [(field, None, None) for field in (roots if isinstance(roots, pikepdf.Array) else ())]
        while waiting and len(seen) < LIMIT:
            field, kind, value = waiting.pop()
            if not isinstance(field, pikepdf.Dictionary) or field.objgen in seen:
                continue
            seen.add(field.objgen)
            kind, value = field.get("/FT", kind), field.get("/V", value)
            kids = field.get("/Kids")
            names = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/T" in kid] if isinstance(kids, pikepdf.Array) else []
            waiting += [(kid, kind, value) for kid in names]
            if not names and kind is not None:
                found[(str(kind), text(value)[:200] if isinstance(value, (pikepdf.String, pikepdf.Name)) else type(value).__name__)] += 1
        return found

    @property
    def structure(self):
        root = self.pdf.Root.get("/StructTreeRoot")
        # A type that two sources, or source and frame, use differently has got a number behind its name.
        return Counter(re.sub(r"_src\d+_*$", "", written(node, "/S")) for node in self.below(root, "/K") if "/S" in node)

    @property
    def layers(self):
        """(name, visible by default) of every layer."""
        properties = self.pdf.Root.get("/OCProperties")
        if not isinstance(properties, pikepdf.Dictionary):
            return Counter()
        default = properties.get("/D")
        default = default if isinstance(default, pikepdf.Dictionary) else pikepdf.Dictionary()
        on, off = ({each.objgen for each in default.get(key) or () if is_dictionary(each)} if isinstance(
            default.get(key), pikepdf.Array) else set() for key in ("/ON", "/OFF"))
        hidden = default.get("/BaseState") == "/OFF"
        groups = properties.get("/OCGs")
        found = {each.objgen: each for each in groups if isinstance(each, pikepdf.Dictionary) and each.objgen != (0, 0)} if isinstance(groups, pikepdf.Array) else {}
        return Counter(
            (str(each.get("/Name")), (number in on) if hidden else (number not in off)) for number, each in found.items())

    @property
    def labels(self):
        return [page.label for page in self.pages]

    @property
    def geometry(self):
        keys = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/BleedBox", "/TrimBox", "/ArtBox")
        return [{key: plain(inherited(page.obj, key)) for key in keys} for page in self.pages]


def plain(value):
    if isinstance(value, pikepdf.Array):
        return [plain(each) for each in value]
    return float(value) if isinstance(value, (int, float)) or type(value).__name__ == "Decimal" else value if value is None else str(value)


def active_content(pdf):
    """What does something, anywhere in a file: (object number, what)."""
    found = []
    for value in pdf.objects:
        if not is_dictionary(value) and not isinstance(value, pikepdf.Array):
            continue
        number, waiting, steps = value.objgen[0], [value], 0
        while waiting and steps < LIMIT:
            steps += 1
            each = waiting.pop()
            if isinstance(each, pikepdf.Array):
                waiting += [kid for kid in each if not is_dictionary(kid) or kid.objgen == (0, 0)]
            if not is_dictionary(each):
                continue
            found += [(number, what) for what in active_entries(each)]
            waiting += [each[key] for key in each.keys() if key != "/Parent" and (
                isinstance(each[key], pikepdf.Array) or is_dictionary(each[key])) and each[key].objgen == (0, 0)]
    return found


def active_entries(entry):
    action = written(entry, "/S")
    if action in FORBIDDEN_ACTIONS:
        yield f"action {action}"
    if written(entry, "/Subtype") in FORBIDDEN_ANNOTATIONS and "/Rect" in entry:
        yield f"annotation {entry.get('/Subtype')}"
    for key in ("/JS", "/AA", "/XFA", "/EF", "/EmbeddedFiles", "/RichMediaContent", "/3DD", "/Collection"):
        if key in entry:
            yield key
    if entry.get("/NeedAppearances") is True:
        yield "/NeedAppearances"
    if isinstance(entry.get("/JavaScript"), (pikepdf.Dictionary, pikepdf.Array)):
        yield "/JavaScript names"
    if action == "/URI" and not (isinstance(entry.get("/URI"), pikepdf.String) and allowed_address(entry.URI)):
        yield "address that is not http, https or mailto"
    if isinstance(entry, pikepdf.Stream) and ("/F" in entry or "/FFilter" in entry):
        yield "external stream"
    if isinstance(entry.get("/OpenAction"), pikepdf.Dictionary) and written(entry.OpenAction, "/S") != "/GoTo":
        yield "open action"
