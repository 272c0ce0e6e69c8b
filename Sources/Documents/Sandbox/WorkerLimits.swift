/// What one worker may use up.
package struct WorkerLimits: Sendable, Equatable {
  /// Computing time in seconds, watched by the kernel.
  package var cpuSeconds = 20
  /// Memory in bytes, libraries and stacks included; nil for none, which sanitizers need. The tool itself takes about a
  /// third of the default before it opens a file.
  package var addressSpace: Int? = 512 << 20
  /// Time on the wall in milliseconds, watched by the parent.
  package var wallMilliseconds = 30_000
  /// Descriptors beside those that are handed over.
  package var openFiles = 16
  /// Bytes of the output; what goes beyond is not written. Source: setrlimit(2), RLIMIT_FSIZE.
  package var outputBytes = 0
  /// By how much others go before it when processors are short, from 0 to 19. Source: nice(2).
  package var niceness = 0
  /// Paths that the worker may read; those that are not there are passed over.
  package var readablePaths: [String] = []
  /// What of the reply the parent takes.
  package var reply = ReplyLimits()

  package init() {}

  /// What a worker that sets text with the system's fonts must read.
  package static let fontPaths = [
    "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/var/cache/fontconfig",
  ]
}

/// What the parent takes from a worker that may have been taken over; more is a fault of the reply.
package struct ReplyLimits: Sendable, Equatable {
  /// Bytes in one frame.
  package var frameBytes = 32 << 20
  /// Bytes in all, headers included.
  package var totalBytes = 64 << 20
  /// Frames in all, progress included.
  package var frames = 10_000
  /// The kinds of frames that the caller knows.
  package var kinds: ClosedRange<UInt8> = WorkerFrame.kinds

  package init() {}
}
