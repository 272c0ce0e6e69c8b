import Findings
import JSON
import Testing

struct FindingFormatTests {
  static let finding = Finding(
    rule: "account-number", severity: .error, message: "100% wrong,\nisn't it: \u{202E}no",
    place: Place(file: "offer.json", line: 3, column: 7), help: "copy it", evidence: ["seen"])
  static let page = Finding(
    rule: "pdf-signed", severity: .note, message: "signed", place: Place(file: "eula/a b.pdf", page: 2, object: 9),
    help: "")

  @Test func `a GitHub annotation cannot begin a second command`() {
    let text = FindingAnnotation(folder: "deals/a,b").text(Self.finding)
    #expect(text.count(where: { $0 == "\n" }) == 1)
    #expect(
      text.hasPrefix("::error file=deals/a%2Cb/offer.json,line=3,col=7,title=account-number::100%25 wrong,%0Aisn't"))
    #expect(text.contains(#"\u{202E}no"#))
    #expect(
      FindingAnnotation(folder: "").text(Self.page).hasPrefix("::notice file=eula/a b.pdf,title=pdf-signed::page 2"))
  }

  @Test func `JSON Lines has a line a finding, and each can be read alone`() throws {
    let lines = jsonLines(of: [Self.finding, Self.page], packet: "p").split(separator: "\n")
    #expect(lines.count == 2)
    let first = try #require(JSONReader.read(Array(lines[0].utf8), file: "line").value)
    #expect(first["packet"]?.string == "p" && first["message"]?.string == Self.finding.message)
  }

  @Test func `SARIF names the place by a URI and describes only rules that were broken`() throws {
    let rule = Rule("account-number", title: "t", why: "w", help: "h", source: "s", bad: Sample())
    let other = Rule("other", title: "t", why: "w", help: "h", source: "s", bad: Sample())
    let log = sarif(of: [("my packet", [Self.finding, Self.page])], rules: [other, rule], version: "1.2.3")
    let run = try #require(log["runs"]?.elements?.first)
    #expect(run["tool"]?["driver"]?["rules"]?.elements?.map { $0["id"]?.string } == ["account-number"])
    let results = try #require(run["results"]?.elements)
    #expect(results[0]["ruleIndex"]?.int == 0 && results[1]["ruleIndex"] == nil)
    let location = results[0]["locations"]?.elements?.first?["physicalLocation"]
    #expect(location?["artifactLocation"]?["uri"]?.string == "my%20packet/offer.json")
    #expect(location?["region"]?["startLine"]?.int == 3)
    #expect(results[1]["properties"]?["page"]?.int == 2)
  }

  @Test func `a failure of our side is said in the log and as an annotation without a file`() throws {
    let log = sarif(of: [("/srv/p", [Self.page])], rules: [], version: "1", failure: "disk full\nnow")
    let run = try #require(log["runs"]?.elements?.first)
    let invocation = run["invocations"]?.elements?.first
    #expect(invocation?["executionSuccessful"] == false)
    let notification = invocation?["toolExecutionNotifications"]?.elements?.first
    #expect(notification?["message"]?["text"] == "disk full\nnow")
    let place = run["results"]?.elements?.first?["locations"]?.elements?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] == "file:///srv/p/eula/a%20b.pdf")
    #expect(FindingAnnotation.text(ofFailure: "disk full\nnow") == "::error title=bindery::disk full%0Anow\n")
    let sound = sarif(of: [], rules: [], version: "1")["runs"]?.elements?.first
    #expect(sound?["invocations"]?.elements?.first?["executionSuccessful"] == true)
  }
}
