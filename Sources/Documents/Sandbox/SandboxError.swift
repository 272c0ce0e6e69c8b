/// Why no worker could be asked: a fault of this machine, never of a document, for none was opened.
package enum SandboxError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A system call failed: what was tried, as a verb phrase, and the errno.
  case system(operation: String, code: Int32)
  /// The worker ended, or did not answer in time, before it was confined; its own last words, which are trusted so far.
  case didNotStart(WorkerEnding?, words: String)
  /// The policy demands more than this kernel has.
  case tooWeak(Posture)

  package var description: String {
    switch self {
    case .system(let operation, let code): "cannot \(operation): \(systemWords(code))"
    case .didNotStart(let ending, let words):
      "the worker did not start: \(ending?.description ?? "no answer in time")\(words.isEmpty ? "" : ": " + words)"
    case .tooWeak(let posture):
      "the sandbox is \(posture.description); run a kernel that has them, or set \"sandbox\" to \"best-effort\""
    }
  }
}
