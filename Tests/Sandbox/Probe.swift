import Foundation
import Sandbox

/// The worker of these tests, beside the test program.
enum Probe {
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("sandbox-probe").path

  /// Runs one deed with two small documents.
  static func run(
    _ deed: String..., policy: SandboxPolicy = .required, documents: [[UInt8]] = [[1, 2, 3], [4]],
    limits change: (inout WorkerLimits) -> Void = { _ in }
  ) throws -> WorkerReply {
    var limits = WorkerLimits()
    change(&limits)
    let worker = Worker(executable: path, job: deed, limits: limits, policy: policy)
    return try worker.run(request: [9, 8], documents: documents.map { try SealedBytes($0) })
  }

  /// What a deed says in its one frame.
  static func answer(of reply: WorkerReply) -> String? {
    guard case .finished(let frames) = reply.outcome, frames.count == 1 else { return nil }
    return String(decoding: frames[0].bytes, as: UTF8.self)
  }

  /// Runs the probe as an ordinary program; what it prints.
  static func print(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
