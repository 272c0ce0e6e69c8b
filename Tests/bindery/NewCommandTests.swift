import Foundation
import JSON
import TestSupport
import Testing

struct NewCommandTests {
  private let bindery: Tool
  private let now = ["--now", "2026-11-23T08:00:00Z"]

  init() throws {
    bindery = try Tool()
    for name in ["bindery.json", "listings"] {
      try FileManager.default.copyItem(atPath: Tool.sample(name), toPath: bindery.folder.path + "/" + name)
    }
  }

  /// Up to the lines: key, buyer, its country, partner, its country, listing.
  private let company = ["", "Acme Robotics, Inc.", "", "Cascade Cloud LLC", ""]
  /// Model, currency, term, start, dimension.
  private func pricing(_ model: String) -> [String] { ["sentinel", model, "", "", "", "users"] }
  /// Registration (four fields), metadata (four), expiration, renewal, zero prices, associate, amend, notify.
  private let rest = [
    "", "Kim Lee", "kim@acme.example", "", "012345678901", "777788889999", "", "", "2026-12-31", "", "", "", "",
    "ae@isv.example", "revops@isv.example", "",
  ]

  private func new(_ arguments: [String], _ answers: [String]) throws -> Tool.Output {
    try bindery.run(["new"] + now + arguments, input: answers.map { $0 + "\n" }.joined())
  }

  private func check(_ packet: String) throws -> Tool.Output { try bindery.run(["check"] + now + [packet]) }

  private func form(_ packet: String) throws -> JSONValue {
    try #require(JSONReader.read(try bindery.folder.read(packet + "/offer.json"), file: "offer.json").value)
  }

  @Test(arguments: [
    ("upfront", ["500", "480.00", ""]),
    ("payment-schedule", ["500", "480.00", "", "2027-01-15", "120000.00", "2027-07-15", ""]),
    ("usage", ["0.25", ""]),
  ]) func `answers become a packet that check accepts once the files are there`(model: String, lines: [String]) throws {
    let documents = ["custom", "eula/terms.txt", "", "custom", "reseller/agreement.txt", "reseller/q.txt", "Q-1"]
    let quote = ["2026-11-20", model == "usage" ? "-" : "", ""]
    let output = try new(["packets/acme"], company + pricing(model) + lines + documents + quote + rest)
    #expect(output.exitCode == 0, "\(output.talk)")
    #expect(
      output.data
        == "packets/acme/eula/\npackets/acme/reseller/\npackets/acme/evidence/\npackets/acme/offer.json\n")
    #expect(
      output.talk.hasSuffix(
        """
        next:
          copy packets/acme/eula/terms.txt
          copy packets/acme/reseller/agreement.txt
          copy packets/acme/reseller/q.txt
          bindery check packets/acme

        """), "\(output.talk)")
    for file in ["eula/terms.txt", "reseller/agreement.txt", "reseller/q.txt"] {
      try bindery.folder.write("packets/acme/" + file, "Text of \(file)\n")
    }
    let checked = try check("packets/acme")
    #expect(checked.exitCode == 0, "\(checked.data)")
    #expect(!checked.data.contains("error[") && !checked.data.contains("warning["), "\(checked.data)")
  }

  @Test func `a wrong answer is shown with its rule and asked again`() throws {
    let output = try new(["acme"], ["", "Acme", "USA", "US"])
    #expect(output.talk.contains("Buyer's country [US]: USA\n    error[country-code]: buyerCountry: \"USA\" is not"))
    #expect(output.talk.contains("help: did you mean \"US\"?\n  Buyer's country [US]: US\n  Channel partner's"))
  }

  @Test func `a question mark explains, and what is typed cannot write to the terminal`() throws {
    let output = try new(["acme"], ["?", "", "A\u{1B}[31mcme", "?"])
    #expect(output.talk.contains("    The offer's name in the workspace; the packet's folder name by default.\n"))
    #expect(!output.talk.contains("\u{1B}") && output.talk.contains(#"A\u{1B}[31mcme"#))
  }

  @Test func `when the answers end early, the packet is written and check's findings are shown`() throws {
    let output = try new(["acme"], ["", "Acme Robotics, Inc."])
    #expect(output.exitCode == 1)
    #expect(output.talk.contains("error[required-field]: details.expirationDate: is missing"))
    #expect(output.talk.contains("next:\n  complete acme/offer.json\n"))
    let checked = try check("acme")
    let named = checked.data.matches(of: /error\[[a-z-]+\]: .*/).map { String($0.output) }
    #expect(!named.isEmpty && named.allSatisfy(output.talk.contains), "\(named)")
  }

  @Test func `a folder with something in it is refused, an empty one will do`() throws {
    try bindery.folder.write("acme/note.txt", "mine")
    let refused = try new(["acme"], [])
    #expect(refused.exitCode == 64 && refused.talk.contains("acme is there and not an empty folder"))
    #expect(try bindery.folder.text("acme/note.txt") == "mine")
    try FileManager.default.createDirectory(atPath: bindery.folder.path + "/empty", withIntermediateDirectories: true)
    #expect(try new(["empty"], ["", "Acme"]).exitCode == 1)
    #expect(try form("empty")["key"] == "empty")
  }

  @Test func `a listing can be named, and a misspelt one is a wrong command line`() throws {
    #expect(try new(["acme", "--listing", "harbour"], []).talk.contains("did you mean harbor?"))
    let output = try new(["acme", "--listing", "harbor"], company + ["usage"])
    #expect(try form("acme")["product"]?["listing"] == "harbor" && form("acme")["product"]?["paymentModel"] == "usage")
    #expect(!output.talk.contains("Listing"))
    #expect(try new(["b", "--listing", "harbor", "--from", "acme"], []).exitCode == 64)
  }

  @Test func `without a workspace there is nothing to ask by`() throws {
    try FileManager.default.removeItem(atPath: bindery.folder.path + "/bindery.json")
    let output = try new(["acme"], [])
    #expect(output.exitCode == 2 && output.talk.contains("bindery init"))
    #expect(try bindery.folder.tree().keys.allSatisfy { $0.hasPrefix("listings/") })
  }

  @Test func `a packet is cloned with its documents and without what happened`() throws {
    let output = try new(
      ["acme-2", "--from", Tool.sample("new-order")], ["", "2027-01-15", "2027-07-15", "2026-12-31"])
    #expect(output.exitCode == 0, "\(output.talk)")
    let form = try form("acme-2")
    #expect(form["key"] == "acme-2" && form["accepted"] == nil && form["authorized"] == nil && form["extended"] == nil)
    let sample = Tool.sample("new-order") + "/eula/master-agreement.pdf"
    #expect(
      try Data(bindery.folder.read("acme-2/eula/master-agreement.pdf"))
        == Data(contentsOf: URL(fileURLWithPath: sample)))
    #expect(!output.talk.contains("  copy "))
    let checked = try check("acme-2")
    #expect(checked.exitCode == 0, "\(checked.data)")
  }

  @Test func `an offer of the workspace is cloned by its key, under another one`() throws {
    let run = try bindery.run(["run", "--workspace", "."] + now + [Tool.sample("zero-dollar")])
    #expect(run.exitCode == 0, "\(run.talk)")
    let key = try #require(
      try FileManager.default.contentsOfDirectory(atPath: bindery.folder.path + "/offers").first)
    let output = try new(["again", "--from", key], [key, "again-2026", "2026-12-31"])
    #expect(output.talk.contains("error[offer-key-taken]"), "\(output.talk)")
    #expect(try form("again")["key"] == "again-2026")
    #expect(try check("again").exitCode == 0)
    #expect(try new(["b", "--from", "nobody"], []).exitCode == 64)
  }

  @Test func `a form that cannot be read is not cloned`() throws {
    try bindery.folder.write("broken/offer.json", #"{"key": "#)
    let output = try new(["acme", "--from", "broken"], [])
    #expect(output.exitCode == 1 && output.talk.contains("error[json-syntax]"), "\(output.talk)")
    #expect(try !bindery.folder.everything().contains { $0.hasPrefix("acme") })
  }
}
