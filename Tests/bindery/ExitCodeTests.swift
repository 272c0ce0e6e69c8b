import Foundation
import TestSupport
import Testing
import Workspace

struct ExitCodeTests {
  private let bindery: Tool

  init() throws { bindery = try Tool() }

  @Test func `help and version are data, with exit code 0`() throws {
    let help = try bindery("--help")
    #expect(help.exitCode == 0)
    #expect(help.data.contains("Exit codes: 0 done or nothing to do; 1 findings of severity error"))
    #expect(help.talk.isEmpty)
    #expect(try bindery("--version").data == "0.1.0\n")
  }

  @Test(arguments: [
    (["rnu", "x"], "did you mean run?"), (["run"], "Missing expected argument"),
    (["run", "--wrkspace", "x", "y"], "workspace"),
    (["run", "nowhere"], "there is no folder nowhere"), (["explain", "metadata-nam"], "did you mean metadata-name?"),
    (["schema", "ofer"], "did you mean offer?"), (["watch"], "--once"),
    (["check", "--now", "today", "."], "2026-11-23T14:32:07Z"),
  ]) func `a wrong command line ends with 64 and says what was meant`(arguments: [String], words: String) throws {
    let output = try bindery.run(arguments)
    #expect(output.exitCode == 64)
    #expect(output.talk.contains(words), "\(output.talk)")
    #expect(output.data.isEmpty)
  }

  @Test func `a workspace whose settings are wrong is our side, 2`() throws {
    try bindery.folder.write("ws/bindery.json", #"{"version": 1, "seler": {}}"#)
    try bindery.folder.write("ws/packet/offer.json", "{}")
    let output = try bindery("run", "ws/packet")
    #expect(output.exitCode == 2)
    #expect(output.talk.contains("bindery.json:1:16: error[unknown-key]: seler: unknown key"))
  }

  @Test func `a packet without a workspace is told how to make one`() throws {
    try bindery.folder.write("packet/offer.json", "{}")
    let output = try bindery("check", "packet")
    #expect(output.exitCode == 2)
    #expect(output.talk.contains("bindery init"))
  }

  @Test func `a named workspace without settings is told by its name, and not made`() throws {
    try bindery.folder.write("packet/offer.json", "{}")
    for command in ["check", "run"] {
      let output = try bindery(command, "--workspace", "fresh", "packet")
      #expect(output.exitCode == 2)
      #expect(output.talk.contains("no bindery.json in fresh") && output.talk.contains("bindery init fresh"))
    }
    #expect(!FileManager.default.fileExists(atPath: bindery.folder.path + "/fresh"))
  }

  @Test func `a workspace in use is 75`() throws {
    try FileManager.default.createDirectory(atPath: bindery.folder.path + "/ws", withIntermediateDirectories: true)
    let lock = try #require(try RealDisk().tryLock(bindery.folder.path + "/ws/.lock"))
    let output = try withExtendedLifetime(lock) {
      try bindery("run", "--workspace", "ws", Tool.sample("zero-dollar"))
    }
    #expect(output.exitCode == 75)
    #expect(output.talk.contains("try again"))
  }

  @Test func `SOURCE_DATE_EPOCH is the present`() throws {
    let output = try bindery(
      "check", Tool.sample("zero-dollar"), environment: ["SOURCE_DATE_EPOCH": "4133894400"])
    #expect(output.exitCode == 1)
    #expect(output.data.contains("error[expiration-past]"), "2100-12-31 lies behind the sample's date")
    #expect(try bindery("check", ".", environment: ["SOURCE_DATE_EPOCH": "soon"]).exitCode == 64)
  }

  @Test func `a workspace to start with is made and runs`() throws {
    let made = try bindery("init", "deals")
    #expect(made.data.split(separator: "\n").count == 4)
    #expect(try bindery("run", "deals/packets/example").exitCode == 0)
    #expect(try bindery("init", "deals").data.isEmpty)
  }

  @Test func `every schema and every rule can be printed`() throws {
    for name in ["offer", "listing", "settings", "pipeline", "booking"] {
      #expect(try bindery("schema", name).data.contains("http://json-schema.org/draft-07/schema#"))
    }
    let rules = try bindery("explain").data.split(separator: "\n")
    #expect(rules.count > 60)
    #expect(try bindery("explain", "metadata-name").data.contains("Breaks it:"))
  }
}
