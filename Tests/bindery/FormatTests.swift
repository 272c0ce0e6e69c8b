import Foundation
import JSON
import TestSupport
import Testing

struct FormatTests {
  private let bindery: Tool

  init() throws {
    bindery = try Tool()
    // Packets below the working folder, as in a repository.
    for name in ["bindery.json", "listings", "mistakes", "new-order"] {
      let source = Tool.sample(name)
      try FileManager.default.copyItem(atPath: source, toPath: bindery.folder.path + "/" + name)
    }
  }

  private func json(_ text: some StringProtocol) throws -> JSONValue {
    try #require(JSONReader.read(Array(text.utf8), file: "stdout").value)
  }

  private func log(_ output: Tool.Output) throws -> JSONValue {
    try #require(try json(output.data)["runs"]?.elements?.first)
  }

  private func uris(_ run: JSONValue) -> Set<String> {
    Set(
      (run["results"]?.elements ?? []).compactMap {
        $0["locations"]?.elements?.first?["physicalLocation"]?["artifactLocation"]?["uri"]?.string
      })
  }

  @Test func `each format tells the same findings and ends with the same code`() throws {
    let text = try bindery("check", "mistakes")
    let places = text.data.matches(of: /(?m)^([^ :]+):(\d+):(\d+): (?:error|warning|note)\[([a-z-]+)\]/)
      .map { "\($0.4) \($0.2):\($0.3)" }
    #expect(places.count >= 12)
    let lines = try bindery("check", "--format", "jsonl", "mistakes")
    let log = try log(bindery("check", "--format", "sarif", "mistakes"))
    let annotations = try bindery("check", "--format", "github", "mistakes")
    let fromLines = try lines.data.split(separator: "\n").map { line in
      let finding = try json(line)
      #expect(finding["packet"]?.string == "mistakes")
      return
        "\(finding["rule"]?.string ?? "") \(finding["place"]?["line"]?.int ?? 0):\(finding["place"]?["column"]?.int ?? 0)"
    }
    let fromLog = (log["results"]?.elements ?? []).map { result in
      let region = result["locations"]?.elements?.first?["physicalLocation"]?["region"]
      return "\(result["ruleId"]?.string ?? "") \(region?["startLine"]?.int ?? 0):\(region?["startColumn"]?.int ?? 0)"
    }
    let fromAnnotations = annotations.data.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: /::(?:error|warning|notice) file=mistakes\/[^,]+,line=(\d+),col=(\d+),title=([a-z-]+)::.*/)
        .map { "\($0.3) \($0.1):\($0.2)" }
    }
    #expect(fromLines == places && fromLog == places && fromAnnotations == places)
    #expect([text, lines, annotations].map(\.exitCode) == [1, 1, 1])
    #expect(lines.talk.isEmpty && annotations.talk.isEmpty)
  }

  @Test func `one SARIF log has all packets, with paths from the working folder`() throws {
    let output = try bindery("check", "--format", "sarif", "new-order", bindery.folder.path + "/./mistakes/")
    #expect(output.exitCode == 1)
    let run = try log(output)
    #expect(uris(run).allSatisfy { $0.hasPrefix("mistakes/") } && uris(run).contains("mistakes/offer.json"))
    #expect(run["invocations"]?.elements?.first?["executionSuccessful"] == true)
    let elsewhere = try log(bindery("check", "--format", "sarif", Tool.sample("mistakes")))
    #expect(uris(elsewhere).contains("file://" + Tool.sample("mistakes") + "/offer.json"))
  }

  @Test func `the working folder itself can be the packet`() throws {
    let folder = bindery.folder.path + "/mistakes"
    let output = try bindery.run(["check", "--format", "github", "."], in: folder)
    #expect(output.data.contains("::error file=offer.json,line=4,"), "\(output.data)")
  }

  @Test func `run prints the findings alone, and nothing for a packet without any`() throws {
    let now = ["--now", "2026-11-23T08:00:00Z"]
    for format in ["jsonl", "github"] {
      let output = try bindery.run(["run", "--format", format, "--workspace", "ws"] + now + ["new-order"])
      #expect(output.exitCode == 0 && output.data.isEmpty, "\(output)")
    }
    let output = try bindery.run(["run", "--format", "sarif", "--workspace", "ws"] + now + ["new-order", "mistakes"])
    #expect(output.exitCode == 1)
    #expect(uris(try log(output)).contains("mistakes/offer.json"))
  }

  @Test func `a change set is reported by its own path`() throws {
    try bindery.folder.write("sets/one.json", "{}")
    let sarif = try bindery("check", "--format", "sarif", "./sets/one.json")
    #expect(uris(try log(sarif)) == ["sets/one.json"])
    #expect(try bindery("check", "--format", "github", "sets/one.json").data.hasPrefix("::error file=sets/one.json,"))
    let lines = try bindery("check", "--format", "jsonl", "sets/one.json")
    #expect(lines.exitCode == 1 && lines.data.hasPrefix(#"{"#))
  }

  @Test func `when our side fails, each format says so, with what was found before`() throws {
    let arguments = ["mistakes", "new-order", "nowhere"]
    let sarif = try bindery.run(["check", "--format", "sarif"] + arguments)
    #expect(sarif.exitCode == 64 && sarif.talk.contains("there is no folder nowhere"))
    let run = try log(sarif)
    #expect(uris(run).contains("mistakes/offer.json"))
    let invocation = run["invocations"]?.elements?.first
    #expect(invocation?["executionSuccessful"] == false)
    let notification = invocation?["toolExecutionNotifications"]?.elements?.first
    #expect(notification?["message"]?["text"]?.string == "there is no folder nowhere")
    let github = try bindery.run(["check", "--format", "github"] + arguments)
    #expect(github.data.hasSuffix("::error title=bindery::there is no folder nowhere\n"))
    let lines = try bindery.run(["check", "--format", "jsonl"] + arguments).data.split(separator: "\n")
    #expect(try json(try #require(lines.last))["error"]?.string == "there is no folder nowhere")
  }

  @Test func `wrong settings end with 2 in every format, and the log says what is wrong`() throws {
    try bindery.folder.write("bindery.json", #"{"version": 1, "seler": {}}"#)
    for format in ["text", "json", "jsonl", "sarif", "github"] {
      let output = try bindery("check", "--format", format, "mistakes")
      #expect(output.exitCode == 2 && output.talk.contains("error[unknown-key]: seler"), "\(format)")
      #expect(format == "text" ? output.data.isEmpty : output.data.contains("seler"), "\(format)")
    }
  }

  @Test func `json has a short form, and one of the two is enough`() throws {
    let short = try bindery("check", "--json", "mistakes")
    #expect(try bindery("check", "--format", "json", "mistakes").data == short.data)
    for arguments in [["--json", "--format", "sarif"], ["--format", "json", "--json"], ["--format", "yaml"]] {
      let output = try bindery.run(["check"] + arguments + ["mistakes"])
      #expect(output.exitCode == 64 && output.data.isEmpty, "\(arguments)")
    }
    #expect(try bindery("check", "--json", "--format", "text", "mistakes").talk.contains("--json is short for"))
  }
}
