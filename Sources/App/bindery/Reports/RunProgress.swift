internal import Foundation
internal import Pipeline

/// Shows on a terminal which stage is running, and ends the process when one takes too long.
///
/// Ending at once is safe: nothing is visible before it is whole, and the next start goes on.
struct RunProgress: RunObserver {
  func willRun(_ stage: String, timeout: Int) {
    if Terminal.showsProgress { Terminal.talk("\r\u{1B}[K\(stage) ...", terminator: "") }
    signal(SIGALRM) { _ in
      let message: StaticString = "bindery: a stage took longer than its timeout in pipeline.json\n"
      _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
      _exit(124)
    }
    alarm(UInt32(timeout))
  }

  func didRun(_ outcome: StageOutcome) {
    alarm(0)
    if Terminal.showsProgress { Terminal.talk("\r\u{1B}[K", terminator: "") }
  }
}
