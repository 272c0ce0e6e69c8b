internal import Glibc
internal import Sandbox

/// A parent that runs workers of its own program and counts what is left afterwards.
enum Leftovers {
  /// Prints `descriptors N, children M`: how many more than before.
  static func count() {
    let deeds = [
      "echo", "allocate", "trap", "kill-itself", "garbage", "too-large-frame", "cut-off", "no-end", "after-end",
      "stray-document", "endless", "endless-frames", "leave",
    ]
    let before = descriptorCount()
    for deed in deeds { run(deed) }
    for path in ["/no/such/program", "/bin/true"] { run("echo", executable: path) }
    print("descriptors \(descriptorCount() - before), children \(hasChildren ? 1 : 0)")
  }

  /// Waits for a worker that sleeps for half a minute, and is meant to be killed before.
  static func orphan() { run(Worker(job: ["sleep"])) }

  private static func run(_ deed: String, executable: String = "/proc/self/exe") {
    var limits = WorkerLimits()
    limits.wallMilliseconds = 5_000
    run(Worker(executable: executable, job: [deed, "3"], limits: limits))
  }

  private static func run(_ worker: Worker) {
    do {
      let documents = [try SealedBytes([1, 2, 3]), try SealedBytes([4])]
      _ = try worker.run(request: [], documents: documents)
    } catch {
      // Programs that are no workers are meant to fail; what counts is what they leave.
    }
  }

  private static func descriptorCount() -> Int {
    guard let folder = opendir("/proc/self/fd") else { return -1 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
  }

  private static var hasChildren: Bool { waitpid(-1, nil, WNOHANG) >= 0 || errno != ECHILD }
}
