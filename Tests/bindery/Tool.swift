import Foundation
import TestSupport

/// The built tool, run as a person runs it: in a folder of its own, with its two streams and its exit code.
struct Tool {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  struct Output {
    let exitCode: Int32
    let data: String
    let talk: String
  }

  func callAsFunction(_ arguments: String..., environment: [String: String] = [:]) throws -> Output {
    try run(arguments, environment: environment)
  }

  /// `input` is what a person would type; `directory` is the working folder, the tool's own by default.
  func run(
    _ arguments: [String], in directory: String? = nil, environment: [String: String] = [:], input: String = ""
  ) throws -> Output {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory ?? folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path].merging(environment) { $1 }
    let (data, talk) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (data, talk)
    // A file beside the folder: a pipe would end this process where the tool does not read to its end.
    let typed = folder.path + ".typed"
    try Data(input.utf8).write(to: URL(fileURLWithPath: typed))
    defer { try? FileManager.default.removeItem(atPath: typed) }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: typed))
    try process.run()
    // Help and findings fit into the pipes' buffers, so one can be read after the other.
    let output = data.fileHandleForReading.readDataToEndOfFile()
    let errors = talk.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Output(
      exitCode: process.terminationStatus, data: String(decoding: output, as: UTF8.self),
      talk: String(decoding: errors, as: UTF8.self))
  }

  /// The tool lies beside the test program.
  private static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("bindery")

  /// As ldd(1) lists them.
  static func librariesLoadedAtStart() throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
    process.arguments = [binary.path]
    let list = Pipe()
    process.standardOutput = list
    try process.run()
    let bytes = list.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A packet of the repository's samples.
  static func sample(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../samples/\(name)").standardizedFileURL.path
  }
}
