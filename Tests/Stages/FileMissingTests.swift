import Findings
import Testing

struct FileMissingTests {
  private func help(_ files: String) throws -> String? {
    let sample = Sample(
      form: "{\"eula\": {\"files\": [\(files)]}}",
      files: ["eula/privacy.txt": Array("Privacy\n".utf8), "eula/support.txt": Array("Support\n".utf8)])
    return try PacketFixture(sample).check().first { $0.rule == "file-missing" }?.help
  }

  @Test func `a missing file is never taken for one that the form names`() throws {
    let proposal = "did you mean eula/master.pdf? names are matched letter by letter"
    #expect(try help(#""eula/mastre.pdf""#) == proposal)
    #expect(try help(#""eula/mastre.pdf", "eula/privacy.txt""#) == proposal)
    #expect(
      try help(#""eula/master.pdf", "eula/mastre.pdf""#) == "copy the file into the packet, or correct its path")
  }

  @Test func `the form itself is never proposed`() throws {
    #expect(try help(#""offer.jsn""#) == "copy the file into the packet, or correct its path")
  }
}
