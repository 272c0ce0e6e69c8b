import Findings
import Foundation
import Glibc
import PDF
import Testing

/// A document that is written to standard output; in a process of its own, since the tests' output is the tests'.
struct OutputTests {
  private static func bound(_ text: String, to target: DocumentTarget) throws -> (BoundPDF?, [Finding]) {
    let source = try #require(try SourcePDF.open(TinyPDF(text: text).bytes, file: "a.pdf").source)
    let part = BindingPart(source: source, outlineTitle: "A", labelPrefix: "1-")
    return try bind([part], title: "Terms", language: "en", file: "eula.pdf", identity: "terms", to: target)
  }

  /// Output becomes a new file, which is gone with the process.
  private static func takeOutput() {
    var name = Array("/tmp/output-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    unlink(name)
    precondition(file >= 0 && dup2(file, STDOUT_FILENO) == STDOUT_FILENO)
  }

  @Test func `it has the same bytes as one in memory, and they are the output`() async {
    await #expect(processExitsWith: .success) {
      let memory = try #require(try Self.bound("Terms.", to: .memory).0)
      Self.takeOutput()
      let output = try #require(try Self.bound("Terms.", to: .standardOutput).0)
      var file = [UInt8](repeating: 0, count: memory.size + 1)
      #expect(pread(STDOUT_FILENO, &file, file.count, 0) == memory.size)
      #expect(output.bytes == memory.bytes && Array(file.dropLast()) == memory.bytes)
      #expect(output.parts == memory.parts)
    }
  }

  @Test func `where it does not fit it is an error of its own`() async {
    await #expect(processExitsWith: .success) {
      Self.takeOutput()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4_000, rlim_max: 4_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(throws: PDFError.outputFull) {
        try Self.bound(String(repeating: "a", count: 5_000), to: .standardOutput)
      }
    }
  }
}
