import Findings
import PDF
import Testing

private let signed = TinyPDF.annotated(
  "/Subtype /Widget /FT /Sig /T (seal) /P 3 0 R /V 7 0 R /AP << /N 8 0 R >> /Lock << /Action /All >> /F 132",
  catalog: "/AcroForm << /Fields [6 0 R] /SigFlags 3 >> /Perms << /DocMDP 7 0 R >> /DSS << /Certs [] >>",
  objects: [
    7: "<< /Type /Sig /Filter /Adobe.PPKLite /Contents <AB> /ByteRange [0 0 0 0] >>",
    8: TinyPDF.stream("0 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 128 20]"),
  ])

@Suite struct `Signed sources` {
  @Test func `a signed file is refused, with the reason and the way out`() throws {
    let (source, findings) = try SourcePDF.open(signed.bytes, file: "a.pdf")
    #expect(source == nil)
    let finding = try #require(findings.first { $0.rule == "pdf-signed" })
    #expect(finding.severity == .error && finding.message.contains("1 signature fields are filled in"))
    #expect(finding.help == Rule.pdfSigned.help)
  }

  @Test func `where it is wanted, the look of a signature stays and its value goes`() throws {
    let (source, findings) = try SourcePDF.open(signed.bytes, file: "a.pdf", signatures: .keepAppearance)
    #expect(findings.first { $0.rule == "pdf-signed" }?.severity == .note)
    let part = BindingPart(source: try #require(source), outlineTitle: "a", labelPrefix: "")
    let document = try #require(try bind([part], title: "t", language: "en", file: "f").document)
    let plain = PlainObjects(document.bytes)
    let field = try #require(plain.annotations(0).first)
    #expect(field.contains("/FT /Sig") && !field.contains("/V ") && !field.contains("/Lock") && field.contains("/Ff 1"))
    #expect(plain.object("N", of: field).contains("0 0 9 9 re f"))
    let text = String(decoding: document.bytes, as: UTF8.self)
    for trace in ["SigFlags", "ByteRange", "Perms", "DSS", "PPKLite"] { #expect(!text.contains(trace), "\(trace)") }
  }
}
