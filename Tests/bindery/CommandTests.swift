import Foundation
import JSON
import TestSupport
import Testing

struct CommandTests {
  private let bindery: Tool

  init() throws { bindery = try Tool() }

  private func json(_ text: String) throws -> JSONValue {
    try #require(JSONReader.read(Array(text.utf8), file: "stdout").value)
  }

  @Test func `the first sample goes the whole way, and the second time nothing`() throws {
    let sample = Tool.sample("new-order")
    let first = try bindery("run", "--workspace", "ws", "--now", "2026-11-23T08:00:00Z", sample)
    #expect(first.exitCode == 0)
    #expect(first.data.contains("BKG-2025-000001 r1 BOOKABLE: book USD 240,000.00 on 2025-03-10 (America/New_York)"))
    #expect(first.data.contains("buyer/eula.pdf: 4 sources, 16 pages"))
    let second = try bindery("run", "--workspace", "ws", sample)
    #expect(second.exitCode == 0)
    #expect(second.data.contains("already issued: BKG-2025-000001 r1"))
    #expect(try bindery("plan", "--workspace", "ws", sample).data.hasSuffix("  nothing to do\n"))
  }

  @Test func `starting loads none of the libraries that only workers use`() throws {
    let list = try Tool.librariesLoadedAtStart()
    #expect(list.contains("libsqlite3.so") && !list.contains("libqpdf") && !list.contains("libpoppler"))
  }

  @Test(arguments: ["standard-contract", "renewal-by-amendment", "existing-opportunity", "zero-dollar"])
  func `a sample that is not accepted says what is missing, today and in thirty years`(name: String) throws {
    for now in ["2026-11-23T08:00:00Z", "2056-02-29T23:59:59Z"] {
      let output = try bindery("run", "--workspace", "ws-\(now.prefix(4))", "--now", now, Tool.sample(name))
      #expect(output.exitCode == 0)
      #expect(output.data.contains("missing before it can be booked:\n    - "))
      // Beside the standard contract quotes are unverified.
      let known = name == "standard-contract" ? ["change-set-reseller-mixed"] : []
      #expect(Set(output.data.matches(of: /warning\[([a-z-]+)\]/).map { String($0.1) }) == Set(known))
    }
  }

  @Test func `the sample with mistakes shows a dozen of them and publishes nothing`() throws {
    let output = try bindery("run", "--workspace", "ws", Tool.sample("mistakes"))
    #expect(output.exitCode == 1)
    let rules = Set(output.data.matches(of: /(?:error|warning)\[([a-z-]+)\]/).map(\.1))
    #expect(rules.count >= 12, "\(rules)")
    #expect(output.data.contains("nothing published: "))
    let left = try bindery.folder.tree().keys.filter { $0 != "ws/.lock" }.sorted()
    let attempt = "ws/offers/juniper-creek-2099/attempt/"
    #expect(left == [attempt + "findings.json", attempt + "review.html"])
    #expect(output.data.hasSuffix("  -> \(attempt)review.html\n"))
  }

  @Test func `findings for programs are the same as those for people`() throws {
    let text = try bindery("check", Tool.sample("mistakes"))
    let output = try bindery("check", "--json", Tool.sample("mistakes"))
    #expect(output.exitCode == 1)
    let findings = try #require(try json(output.data).elements?.first?["findings"]?.elements)
    #expect(findings.count == text.data.matches(of: /(?:error|warning|note)\[/).count)
    #expect(findings.allSatisfy { $0["rule"]?.string != nil && $0["place"]?["file"]?.string != nil })
  }

  @Test func `require-bookable fails for an offer that is not accepted`() throws {
    let output = try bindery("run", "--require-bookable", "--workspace", "ws", Tool.sample("zero-dollar"))
    #expect(output.exitCode == 1)
    #expect(try bindery("run", "--require-bookable", "--workspace", "ws", Tool.sample("new-order")).exitCode == 0)
  }

  @Test func `the drop folder makes the same bytes as run`() throws {
    let now = "2026-11-23T08:00:00Z"
    let sample = Tool.sample("new-order")
    try prepareWorkspace("dropped")
    try FileManager.default.copyItem(atPath: sample, toPath: bindery.folder.path + "/dropped/inbox/new-order")
    let watch = try bindery("watch", "--once", "--workspace", "dropped", "--now", now)
    #expect(watch.exitCode == 0)
    #expect(watch.data.hasPrefix("new-order  done in done/new-order/: offer acme-2025: BKG-2025-000001 r1 BOOKABLE"))
    try prepareWorkspace("run")
    _ = try bindery("run", "--workspace", "run", "--now", now, sample)
    func results(_ workspace: String) throws -> [String: [UInt8]] {
      let files = try bindery.folder.tree().filter { $0.key.hasPrefix(workspace + "/") }
      return Dictionary(uniqueKeysWithValues: files.map { (String($0.key.dropFirst(workspace.count)), $0.value) })
        .filter { file in
          !["/bindery.sqlite", "/.", "/done/"].contains { file.key.hasPrefix($0) } && !file.key.hasSuffix("run.json")
        }
    }
    #expect(try results("dropped") == results("run"))
    #expect(try results("run").count > 15)
  }

  @Test func `a dropped packet with mistakes is quarantined`() throws {
    try prepareWorkspace("ws")
    try FileManager.default.copyItem(
      atPath: Tool.sample("mistakes"), toPath: bindery.folder.path + "/ws/inbox/mistakes")
    let watch = try bindery("watch", "--once", "--workspace", "ws")
    #expect(watch.exitCode == 1)
    #expect(watch.data.contains("mistakes  quarantined in quarantine/mistakes/: "))
    let reason = try bindery.folder.text("ws/quarantine/mistakes/reason.txt")
    #expect(reason.contains(/offer\.json:\d+:5: error\[metadata-name\]/))
    #expect(try bindery.folder.text("ws/quarantine/mistakes/review.html").contains("errors stop this offer"))
    #expect(try !bindery.folder.tree().keys.contains { $0.hasPrefix("ws/offers/") })
    #expect(try bindery.folder.read("ws/quarantine/mistakes/dropped/mistakes/offer.json").isEmpty == false)
    #expect(try bindery("watch", "--once", "--workspace", "ws").exitCode == 0)
  }

  private func prepareWorkspace(_ name: String) throws {
    let path = bindery.folder.path + "/" + name
    try FileManager.default.createDirectory(atPath: path + "/inbox", withIntermediateDirectories: true)
    for file in ["bindery.json", "listings"] {
      try FileManager.default.copyItem(atPath: Tool.sample(file), toPath: path + "/" + file)
    }
  }
}
