import Findings
import JSON
import Pipeline
import Sandbox
import Stages
import TestSupport
import Testing

/// Documents that cost too much end in a finding, and a worker that cannot be had ends the run before one is opened.
struct HostileDocumentTests {
  @Test func `a text that costs more time than it may is refused where the form names it`() throws {
    let text = (0..<6_000_000).map { $0 % 61 == 60 ? UInt8(0x0A) : UInt8(0x61 + $0 % 23) }
    let sample = Sample(
      form: #"{"eula": {"files": ["eula/a.txt"]}}"#, files: ["eula/a.txt": text],
      pipeline: #"{"stages": {"eula": {"with": {"cpuSeconds": 1}}}}"#)
    let findings = try PacketFixture(sample).check()
    let finding = try #require(findings.first { $0.rule == "worker-out-of-time" }, "\(findings.map(\.rule))")
    #expect(finding.place.file == "offer.json" && finding.place.line != nil)
    #expect(finding.message.contains("eula/a.txt"))
  }

  @Test func `more documents than any worker takes are a mistake in the form`() throws {
    let names = (0..<300).map { "reseller/\($0).txt" }
    let quotes = names.enumerated().map { index, name in
      #"{"file": "\#(name)", "number": "Q-\#(index)", "date": "2026-11-01", "amount": "1.00"}"#
    }
    let files = names.map { ($0, Array("\($0)\n".utf8)) }
    let sample = Sample(
      form: #"{"quotes": [\#(quotes.joined(separator: ","))]}"#,
      files: Dictionary(uniqueKeysWithValues: files.map { ($0, Optional($1)) }))
    let findings = try PacketFixture(sample).check()
    #expect(findings.contains { $0.severity == .error && $0.message.hasPrefix("quotes") }, "\(findings.map(\.message))")
  }

  @Test func `with every page compared the documents are the same, and a page that would change is refused`() throws {
    let full = #"{"stages": {"eula": {"with": {"verify": "full"}}, "reseller": {"with": {"verify": "full"}}}}"#
    let (plain, compared) = (try PacketFixture(Sample()), try PacketFixture(Sample(pipeline: full)))
    try plain.run()
    try compared.run()
    let documents = try plain.published().filter { $0.key.hasSuffix(".pdf") && !$0.key.contains("/packet/") }
    #expect(!documents.isEmpty)
    #expect(try compared.published().filter { documents[$0.key] != nil } == documents)

    let rule = try #require(allRules.first { $0.id == "pdf-page-changed" })
    let changed = try PacketFixture(Sample(form: rule.bad.form, files: rule.bad.files, pipeline: full))
    let findings = try changed.check()
    #expect(findings.filter { $0.severity == .error }.map(\.rule) == ["pdf-page-changed"], "\(findings)")
  }

  @Test func `a program that is no worker is our side's fault`() throws {
    let fixture = try PacketFixture()
    let request = PacketRun.Request(
      packet: fixture.folder.path + "/packet", now: fixture.now, writes: false, worker: .at("/bin/false"))
    let failure = #expect(throws: StageFailure.self) { try PacketRun(request).run(dryRun: true) }
    #expect(failure?.underlying is SandboxError)
  }

  @Test func `a run keeps how its documents were confined`() throws {
    let fixture = try PacketFixture()
    try fixture.run()
    let run = try fixture.folder.tree().first { $0.key.hasSuffix("run.json") }
    let record = JSONReader.read(try #require(run?.value), file: "run.json").value
    #expect(record?["sandbox"]?["layers"]?["no-new-privileges"]?.bool == true)
  }

  @Test func `a machine's report names every layer`() throws {
    let report = try MachineReport(worker: testWorker)
    #expect(report.lines.contains { $0.contains("seccomp") })
    #expect(report.json["sandbox"]?["layers"]?["landlock-files"]?.bool != nil)
  }
}
