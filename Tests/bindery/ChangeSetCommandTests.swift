import Foundation
import JSON
import TestSupport
import Testing

struct ChangeSetCommandTests {
  private let bindery: Tool

  init() throws { bindery = try Tool() }

  private let sound = """
    {"Catalog": "AWSMarketplace", "ChangeSet": [
      {"ChangeType": "UpdateAvailability",
        "Entity": {"Type": "ResaleAuthorization@1.0", "Identifier": "resaleauthz-4wd3xkq7zp2ma"},
        "DetailsDocument": {"OffersMaxQuantity": 1}}
    ]}
    """

  @Test func `a change set without a mistake ends with 0`() throws {
    try bindery.folder.write("change-set.json", sound)
    let output = try bindery("check", "change-set.json")
    #expect(output.exitCode == 0 && output.data == "change-set.json: nothing found\n", "\(output)")
  }

  @Test func `a mistake in a change set is shown with its place and AWS's code, and ends with 1`() throws {
    try bindery.folder.write("change-set.json", sound.replacing("\": 1}", with: "\": \"1\"}"))
    let output = try bindery("check", "change-set.json")
    #expect(output.exitCode == 1)
    #expect(output.data.hasPrefix("change-set.json:4:46: error[change-set-type]: "), "\(output.data)")
    #expect(output.data.contains("(AWS: ValidationException)"))
  }

  @Test func `for programs a change set's findings stand in a list as those of packets do`() throws {
    try bindery.folder.write("one.json", sound)
    try bindery.folder.write("two.json", "[]")
    let output = try bindery("check", "--json", "one.json", "two.json")
    #expect(output.exitCode == 1)
    let reports = try #require(JSONReader.read(Array(output.data.utf8), file: "stdout").value?.elements)
    #expect(reports.map { $0["changeSet"]?.string } == ["one.json", "two.json"])
    #expect(reports.first?["findings"] == [])
  }

  @Test func `cancel writes the request to stdout, or says why not and what to do`() throws {
    let sample = Tool.sample("zero-dollar")
    let output = try bindery("cancel", sample)
    #expect(output.exitCode == 1 && output.data.isEmpty)
    #expect(output.talk.contains("there is no authorization yet") && output.talk.contains("  1. "))
    let accepted = try bindery("cancel", "--json", Tool.sample("new-order"))
    #expect(accepted.exitCode == 1 && accepted.data.contains("\"refused\""))
  }

  @Test func `an offer's key means the workspace that one stands in, not the one around it`() throws {
    for folder in ["outer", "outer/inner"] { #expect(try bindery("init", folder).exitCode == 0) }
    #expect(try bindery("run", "outer/inner/packets/example").exitCode == 0)
    let inner = bindery.folder.path + "/outer/inner"
    let key = try #require(try FileManager.default.contentsOfDirectory(atPath: inner + "/offers").first)
    let approval = try bindery.run(["approve", key, "--by", "Dana Reyes"], in: inner)
    #expect(approval.exitCode == 0 && approval.data.hasPrefix("\(key): approved by Dana Reyes"), "\(approval.talk)")
  }

  @Test(arguments: ["approve", "cancel"]) func `an offer that is not there is called an offer`(command: String) throws {
    #expect(try bindery("init", "deals").exitCode == 0)
    let by = command == "approve" ? ["--by", "Dana Reyes"] : []
    let output = try bindery.run([command, "acme-2026"] + by, in: bindery.folder.path + "/deals")
    #expect(output.exitCode == 64)
    #expect(output.talk.contains("there is no offer acme-2026 in the workspace"), "\(output.talk)")
  }
}
