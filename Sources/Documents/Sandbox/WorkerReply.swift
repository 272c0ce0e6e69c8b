/// What became of a worker.
package struct WorkerReply: Sendable, Equatable {
  package let outcome: WorkerOutcome
  /// How it was confined.
  package let posture: Posture
  /// The index of the document that it was at when it ended; nil before the first.
  package let lastDocument: Int?
  /// What it used up; nil where it was not waited for, since it had said everything.
  package let usage: WorkerUsage?
  /// The end of what the worker and its libraries printed, for debugging only: a stranger may have written it.
  package let untrustedWords: String
}

/// How a worker's job ended; all but the first are findings about the document.
package enum WorkerOutcome: Sendable, Equatable {
  /// The reply, whose frames are well formed; what is in them must be distrusted still.
  case finished([WorkerFrame])
  case outOfMemory
  /// Of computing time, or of time on the wall.
  case outOfTime(WorkerClock)
  case crashed(WorkerEnding)
  /// The worker was killed because of it.
  case badReply(ReplyFault)
}

/// Which of the two times ran out.
package enum WorkerClock: Sendable, Equatable {
  case cpu
  case wall
}

/// How a process ended.
package enum WorkerEnding: Sendable, Equatable, CustomStringConvertible {
  case exit(code: Int32)
  case signal(Int32)

  package var description: String {
    switch self {
    case .exit(let code): "exit code \(code)"
    case .signal(let number): "signal \(number)"
    }
  }
}

/// What a worker used up.
package struct WorkerUsage: Sendable, Equatable {
  /// Computing time in milliseconds.
  package let cpuMilliseconds: Int
  /// The most memory that it had at a time, in bytes.
  package let peakBytes: Int
}
