package import Findings

extension Rule {
  /// A page's content unpacks to at most 64 MiB.
  package static let pdfContentTooLarge = Rule(
    "pdf-content-too-large",
    title: "a page's content unpacks to at most 64 MiB",
    why: """
      A few kilobytes can unpack to gigabytes and stop every program that shows the page; no page of a \
      contract needs that.
      """,
    help: "print the file to PDF; if it is a very detailed drawing, put it in as an image",
    source: "a limit of Bindery",
    bad: .eula(
      TinyPDF(
        objects: [4: TinyPDF.stream(String(repeating: "z", count: 70_000), "/Filter [/ASCII85Decode /FlateDecode]")]),
      caption: "content that could grow four thousandfold"))
}
