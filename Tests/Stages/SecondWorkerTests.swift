import Findings
import Foundation
import JSON
import PDF
import Pipeline
import Stages
import Testing

/// While one worker binds, a second one looks at the sources; whatever it tells, the documents are the same.
struct SecondWorkerTests {
  private let folder = "offers/acme-2099/"

  /// The second file's page has a comment; no page has a text, since workers show other fonts than this program.
  private func sample(_ files: [String: [UInt8]] = [:]) -> Sample {
    let form = TinyPDF.stream("0 0 90 90 re f", "/Subtype /Form /BBox [0 0 90 90]")
    let noted = TinyPDF(
      page: "/Annots [<< /Subtype /Square /Rect [9 9 99 99] /AP << /N 6 0 R >> >>]",
      objects: [4: TinyPDF.stream("9 300 99 99 re f"), 6: form])
    let (first, last) = (TinyPDF(objects: [4: TinyPDF.stream("9 500 99 99 re f")]), TinyPDF(objects: [4: form]))
    let own = ["eula/a.pdf": first.bytes, "eula/b.pdf": noted.bytes, "eula/c.pdf": last.bytes]
    let all = own.merging(files) { _, new in new }
    let names = all.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
    return Sample(form: #"{"eula": {"files": [\#(names)]}}"#, files: all.mapValues { Optional($0) })
  }

  @Test(arguments: [[:], ["eula/d.txt": Array("Four.\n".utf8)]])
  func `the document is the one that is bound without a worker`(_ files: [String: [UInt8]]) throws {
    let fixture = try PacketFixture(sample(files))
    try fixture.run()
    let published = try fixture.published()
    let manifest = try json(published, "packets/r1/buyer/eula.manifest.json")
    let sources = try #require(manifest["sources"]?.elements)
    let order = try #require(
      BindingOrder([
        "path": "buyer/eula.pdf", "title": .text(manifest["title"]?.string), "language": "en",
        "binds": JSONValue(.bool(true)), "draws": JSONValue(.bool(false)), "activeContent": "strip",
        "signatures": "refuse", "verify": "affected",
        "sources": .list(
          sources.map { source in
            let keys = [("path", "path"), ("title", "title"), ("kind", "kind"), ("sha256", "sha256")]
            let members = keys.map { JSONValue.Member(key: $0, value: source[$1] ?? .null) }
            let encoding: JSONValue = source["path"]?.string == "eula/d.txt" ? .null : source["encoding"] ?? .null
            return JSONValue(
              .object(
                members + [
                  .init(key: "encoding", value: encoding), .init(key: "size", value: source["bytes"] ?? .null),
                ]))
          }),
      ]))
    let all = SamplePacket(sample(files)).files
    let bound = try order.carryOut { all[order.sources[$0].path] ?? [] }
    #expect(bound.findings.isEmpty)
    #expect(bound.document?.bytes == published[folder + "packets/r1/buyer/eula.pdf"])
  }

  @Test func `its pictures are those of the bound document's pages`() throws {
    let fixture = try PacketFixture(sample())
    try fixture.run()
    let published = try fixture.published()
    let bytes = try #require(published[folder + "packets/r1/buyer/eula.pdf"])
    let drawn = PictureOrder.Document(kind: .pdf, pages: [0, 1, 2]).drawn(bytes).pictures
    let kept = try json(published, "pictures.json")["documents"]?.members?.first?.value.elements ?? []
    #expect(Set(drawn).count == 3)
    #expect(kept.map { $0.string.flatMap { Data(base64Encoded: $0) }.map { Array($0) } } == drawn)
  }

  @Test func `a file on which it hangs is refused as soon as it was without it`() throws {
    // Poppler would go two to the thirtieth ways.
    var objects = [9: "<< /T (f) /FT /Tx /Kids [10 0 R] >>", 40: "<< /FT /Tx /Parent 39 0 R >>"]
    for number in 10..<40 {
      objects[number] = "<< /Kids [\(number + 1) 0 R \(number + 1) 0 R] /Parent \(number - 1) 0 R >>"
    }
    let hostile = TinyPDF(catalog: "/AcroForm << /Fields [9 0 R] >>", objects: objects)
    let findings = try PacketFixture(sample(["eula/b.pdf": hostile.bytes])).check()
    #expect(findings.filter { $0.severity == .error }.map(\.rule) == ["pdf-too-deep"], "\(findings.map(\.message))")
  }

  private func json(_ files: [String: [UInt8]], _ path: String) throws -> JSONValue {
    let bytes = try #require(files[folder + path], "no \(path)")
    return try #require(JSONReader.read(bytes, file: path).value)
  }
}
