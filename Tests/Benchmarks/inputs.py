"""Makes what the benchmarks read: five PDFs of about 120 pages and just under 6,000,000 bytes, and 6 MB of text.

    inputs.py FOLDER
"""

import io
import sys
from pathlib import Path

import pikepdf
from PIL import Image
from pikepdf import Array, Dictionary, Name

REPOSITORY = Path(__file__).resolve().parents[2]
MASTER = REPOSITORY / "samples" / "new-order" / "eula" / "master-agreement.pdf"
LICENSES = Path("/usr/share/common-licenses")
MOST = 6_000_000
SCANS = 8


def typed(pages, columns, links):
    """A document of text: a page of licence lines in a standard font, and links between the pages."""
    lines = (LICENSES / "GPL-3").read_text().splitlines() * 20
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    resources = pdf.make_indirect(Dictionary(Font=Dictionary(F=pdf.make_indirect(font))))
    for number in range(pages):
        shown = lines[number * 55:number * 55 + 55]
        shown = [line[:columns].replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") for line in shown]
        content = "BT /F 9 Tf 12 TL 54 730 Td " + " ".join(f"({line}) '" for line in shown) + " ET"
        page = Dictionary(
            Type=Name.Page, MediaBox=[0, 0, 612, 792], Resources=resources,
            Contents=pdf.make_stream(content.encode("latin-1", "replace")))
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    for number in range(links):
        page = pdf.pages[number % pages].obj
        target = pdf.pages[(number * 7 + 3) % pages].obj
        link = Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=[54, 40 + number, 200, 50 + number], Dest=Array([target, Name.Fit]))
        page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(link)])
    with pdf.open_outline() as outline:
        outline.root.extend(pikepdf.OutlineItem(f"Page {number + 1}", number) for number in range(0, pages, 4))
    return saved(pdf)


def scan(size):
    """A document as a scanner makes it: a JPEG image a page, together about `size` bytes."""
    def picture(height):
        data = io.BytesIO()
        Image.effect_noise((1200, height), 60).save(data, "JPEG", quality=60)
        return data.getvalue()

    height = int(size / SCANS / len(picture(1000)) * 1000)
    pdf = pikepdf.new()
    for _ in range(SCANS):
        image = pikepdf.Stream(pdf, picture(height))
        image.update({
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 1200, "/Height": height, "/BitsPerComponent": 8,
            "/ColorSpace": Name.DeviceGray, "/Filter": Name.DCTDecode})
        page = Dictionary(
            Type=Name.Page, MediaBox=[0, 0, 612, 792], Contents=pdf.make_stream(b"q 612 0 0 792 0 0 cm /Im Do Q"),
            Resources=Dictionary(XObject=Dictionary(Im=pdf.make_indirect(image))))
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return saved(pdf)


def saved(pdf):
    data = io.BytesIO()
    pdf.save(data, deterministic_id=True)
    return data.getvalue()


def main(folder):
    documents = {
        "1-master.pdf": MASTER.read_bytes(), "2-terms.pdf": typed(60, 100, 200), "3-policy.pdf": typed(35, 90, 40),
        "4-order.pdf": typed(10, 60, 0),
    }
    documents["5-scan.pdf"] = scan(MOST - 30_000 - sum(map(len, documents.values())))
    total = sum(map(len, documents.values()))
    assert MOST - 300_000 < total < MOST, total
    for name, data in documents.items():
        (folder / name).write_bytes(data)
    licenses = b"".join(path.read_bytes() for path in sorted(LICENSES.iterdir()) if not path.is_symlink())
    text = (licenses * (MOST // len(licenses) + 1))[:MOST - 1]
    # Ends between two characters.
    (folder / "text.txt").write_text(text.decode("utf-8", "ignore"), encoding="utf-8")


main(Path(sys.argv[1]))
