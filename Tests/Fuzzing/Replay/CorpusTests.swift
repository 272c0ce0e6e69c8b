import Foundation
import FuzzProperties
import Testing

/// Inputs that a fuzzer has found once, those to start from, and what the rules' samples say: none breaks a property.
struct CorpusTests {
  @Test(arguments: FuzzTarget.all.map(\.name))
  func `no input of the corpus breaks a property`(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let inputs = try corpus(of: name)
    #expect(!inputs.isEmpty)
    for (file, bytes) in inputs {
      #expect(target.broken(bytes).isEmpty, "\(name)/\(file)")
      #expect(bytes.count <= target.longestInput, "\(name)/\(file) is too long for the fuzzer")
    }
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `no sample of a rule breaks a property`(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let samples = target.samples()
    #expect(samples.count >= 5)
    for (index, bytes) in samples.enumerated() { #expect(target.broken(bytes).isEmpty, "sample \(index)") }
  }

  @Test func `nothing at all breaks no property`() {
    for target in FuzzTarget.all {
      #expect(target.broken([]).isEmpty, "\(target.name)")
      #expect(target.broken([0]).isEmpty, "\(target.name)")
    }
  }

  private func corpus(of name: String) throws -> [(file: String, bytes: [UInt8])] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Corpus/\(name)")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }.map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) }
  }
}
