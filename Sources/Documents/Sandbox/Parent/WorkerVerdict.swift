internal import Glibc

/// Says what became of a worker from what it wrote, how it ended and what it used up.
struct WorkerVerdict {
  let watch: WorkerWatch

  /// The reply of a worker that has said everything, or enough: how it ends changes nothing. Nil where that must be known.
  func early(_ isEnough: ([WorkerFrame]) -> Bool) -> WorkerReply? {
    let parsed = watch.parser.reply
    guard watch.stop == nil, let posture = parsed.posture, parsed.isComplete || isEnough(parsed.frames) else {
      return nil
    }
    return reply(.finished(parsed.frames), posture, nil)
  }

  /// Throws where no document can be to blame, because the worker had not been confined and so had opened none.
  func reply(_ ending: WorkerEnding, _ usage: WorkerUsage) throws(SandboxError) -> WorkerReply {
    guard let posture = watch.parser.reply.posture else {
      throw .didNotStart(watch.stop == .deadline ? nil : ending, words: words)
    }
    if watch.stop == .tooWeak { throw .tooWeak(posture) }
    return reply(outcome(ending, usage), posture, usage)
  }

  private var words: String { String(decoding: watch.words, as: UTF8.self) }

  private func reply(_ outcome: WorkerOutcome, _ posture: Posture, _ usage: WorkerUsage?) -> WorkerReply {
    WorkerReply(
      outcome: outcome, posture: posture, lastDocument: watch.parser.reply.lastDocument, usage: usage,
      untrustedWords: words)
  }

  private func outcome(_ ending: WorkerEnding, _ usage: WorkerUsage) -> WorkerOutcome {
    switch watch.stop {
    case .fault(let fault): return .badReply(fault)
    case .deadline: return .outOfTime(.wall)
    case .tooWeak, nil: break
    }
    switch ending {
    case .exit(WorkerExit.finished): return .badReply(.cutOff)
    case .exit(WorkerExit.outOfMemory): return .outOfMemory
    case .signal(SIGXCPU): return .outOfTime(.cpu)
    // The kernel's hard limit comes as the same signal as anybody's.
    case .signal(SIGKILL) where usage.cpuMilliseconds >= watch.limits.cpuSeconds * 1_000: return .outOfTime(.cpu)
    case .signal where saysNoMemory: return .outOfMemory
    default: return .crashed(ending)
    }
  }

  /// Swift, GLib and Poppler say so before they abort. A stranger who makes the worker say it wrongly gains nothing:
  /// it is a refusal either way.
  private var saysNoMemory: Bool {
    let words = words.lowercased()
    return ["failed to allocate", "out of memory", "bad_alloc"].contains { words.contains($0) }
  }
}
