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

  @Test func `a name that looks the same shows by which characters it differs`() throws {
    let sample = Sample(
      form: "{\"eula\": {\"files\": [\"eula/caf\u{E9}.txt\"]}}",
      files: ["eula/cafe\u{301}.txt": Array("Terms\n".utf8)])
    let finding = try #require(try PacketFixture(sample).check().first { $0.rule == "file-missing" })
    #expect(finding.help == "did you mean eula/cafe\u{301}.txt? it looks the same, but is spelt in another way")
    #expect(finding.evidence == [#"eula/caf\u{00E9}.txt"#, #"eula/cafe\u{0301}.txt"#])
  }

  @Test func `the form itself is never proposed`() throws {
    #expect(try help(#""offer.jsn""#) == "copy the file into the packet, or correct its path")
  }
}
