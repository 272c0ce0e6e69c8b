internal import Glibc

/// Says what became of a worker from what it wrote, how it ended and what it used up.
struct WorkerVerdict {
  let limits: WorkerLimits
  let watch: WorkerWatch
  let ending: WorkerEnding
  let usage: WorkerUsage

  /// Throws where no document can be to blame, because the worker had not been confined and so had opened none.
  func reply() throws(SandboxError) -> WorkerReply {
    let words = String(decoding: watch.words, as: UTF8.self)
    guard let posture = watch.parser.reply.posture else {
      throw .didNotStart(watch.stop == .deadline ? nil : ending, words: words)
    }
    if watch.stop == .tooWeak { throw .tooWeak(posture) }
    return WorkerReply(
      outcome: outcome(words), posture: posture, lastDocument: watch.parser.reply.lastDocument, usage: usage,
      untrustedWords: words)
  }

  private func outcome(_ words: String) -> WorkerOutcome {
    switch watch.stop {
    case .fault(let fault): return .badReply(fault)
    case .deadline: return .outOfTime(.wall)
    case .tooWeak, nil: break
    }
    switch ending {
    case .exit(WorkerExit.finished): return finished()
    case .exit(WorkerExit.outOfMemory): return .outOfMemory
    case .signal(SIGXCPU): return .outOfTime(.cpu)
    case .signal(SIGKILL) where usedUpTime: return .outOfTime(.cpu)
    case .signal where saysNoMemory(words): return .outOfMemory
    default: return .crashed(ending)
    }
  }

  private func finished() -> WorkerOutcome {
    do throws(ReplyFault) {
      return .finished(try watch.parser.finish().frames)
    } catch {
      return .badReply(error)
    }
  }

  /// The kernel's hard limit comes as the same signal as anybody's.
  private var usedUpTime: Bool { usage.cpuMilliseconds >= limits.cpuSeconds * 1_000 }

  /// Swift, GLib and Poppler say so before they abort. A stranger who makes the worker say it wrongly gains nothing:
  /// it is a refusal either way.
  private func saysNoMemory(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["failed to allocate", "out of memory", "bad_alloc"].contains { words.contains($0) }
  }
}
