internal import CWorker
internal import Glibc

/// A worker's side: confined, with the request and the documents to read and a way to answer.
///
/// It is made once, by the first statement of a synchronous `main`: a thread that is older than the sandbox is outside.
package struct WorkerSession {
  /// How this kernel confines the worker; the parent knows it already.
  package let posture: Posture
  /// What the worker shall do, in the caller's words.
  package let job: [String]
  /// How many documents were handed over.
  package let documentCount: Int
  /// Whether there is a way to another worker, or from it.
  package let hasLink: Bool

  /// Serves a parent that has started this process to make workers of it, and returns in each worker, confined; nil in any
  /// other process. Does not return where the sandbox is weaker than its policy, or where only the posture was asked for.
  ///
  /// What `preparations` do is done once, for every worker: the first before there is one, the others in their order until one is
  /// asked for, or when one is that needs them. They must leave no thread.
  package static func enterIfWorker(_ preparations: [@Sendable () -> Void] = []) -> WorkerSession? {
    guard CommandLine.arguments.dropFirst().first == WorkerOrders.firstWord else { return nil }
    return serve(preparations)
  }

  /// As `enterIfWorker`, in a process that is known to be a server: `ForkServer.copyThisProcess` made it.
  package static func serve(_ preparations: [@Sendable () -> Void] = []) -> WorkerSession {
    linux_keep_memory()
    preparations.first?()
    var service = ForkService(preparations: preparations.dropFirst())
    let (orders, server) = service.nextWorker()
    let posture = enterSandbox(orders, parent: server)
    let session = WorkerSession(
      posture: posture, job: orders.job, documentCount: orders.documentCount,
      hasLink: orders.hasLink)
    session.write(kind: FrameWire.posture, posture.wire)
    if orders.policy == .required && !posture.isFull { _exit(WorkerExit.tooWeak) }
    if orders.purpose == .posture { session.finish() }
    return session
  }

  /// The bytes of the request.
  package func request() -> [UInt8] { read(WorkerDescriptor.request) }

  /// The bytes of a document, read anew each time; tells the parent that it is this one's turn.
  package func document(_ index: Int) -> [UInt8] { read(turn(to: index)) }

  /// The bytes of a document where the parent has put them, for as long as the process lives: nobody can change them. Tells the
  /// parent that it is this one's turn.
  package func map(_ index: Int) -> UnsafeRawBufferPointer {
    let descriptor = turn(to: index)
    let size = size(of: descriptor)
    guard size > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0), start != MAP_FAILED else {
      endOutOfMemory()
    }
    return UnsafeRawBufferPointer(start: start, count: size)
  }

  private func turn(to index: Int) -> Int32 {
    precondition((0..<documentCount).contains(index), "no such document was handed over")
    progress(document: index)
    return WorkerDescriptor.firstDocument + Int32(index)
  }

  /// Tells the parent which document this worker is at, so that a crash can be put down to it.
  package func progress(document index: Int) {
    write(kind: FrameWire.progress, littleEndian(UInt32(index)))
  }

  /// Tells the worker at the other end of the link; this process ends where nobody hears it.
  package func tell(_ bytes: [UInt8]) { writeFully(bytes, to: link) }

  /// So many bytes of what the worker at the other end of the link tells; waits for them, and is nil when it has ended before, or
  /// lets one wait for longer.
  package func hear(_ count: Int, within milliseconds: Int? = nil) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: count)
    let deadline = milliseconds.map(Deadline.init(inMilliseconds:))
    while bytes.count < count {
      var ready = pollfd(fd: link, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, deadline?.remaining ?? -1) == 0 { return nil }
      let got = Glibc.read(link, &part, count - bytes.count)
      if got == 0 || got < 0 && errno != EINTR && errno != EAGAIN { return nil }
      bytes += part.prefix(max(0, got))
    }
    return bytes
  }

  private var link: Int32 {
    precondition(hasLink, "this worker has no link")
    return WorkerDescriptor.firstDocument + Int32(documentCount)
  }

  /// Sends a part of the reply.
  package func send(_ frame: WorkerFrame) { write(kind: frame.kind, frame.bytes) }

  /// Sends a part of the reply that was written to standard output, all of it.
  package func sendOutput(kind: UInt8) {
    var status = stat()
    fstat(WorkerDescriptor.output, &status)
    write(kind: FrameWire.output, [kind] + littleEndian(UInt32(clamping: status.st_size)))
  }

  /// Ends the process as one that got no memory.
  package func endOutOfMemory() -> Never { _exit(WorkerExit.outOfMemory) }

  /// Says that nothing is missing, and ends the process.
  package func finish() -> Never {
    write(kind: FrameWire.end, [])
    _exit(WorkerExit.finished)
  }
}

extension WorkerSession {
  private func write(kind: UInt8, _ bytes: [UInt8]) {
    writeFully(FrameWire.header(kind: kind, count: bytes.count), to: WorkerDescriptor.reply)
    writeFully(bytes, to: WorkerDescriptor.reply)
  }

  /// Who no longer listens ends this process by SIGPIPE or kills it, so there is nobody to tell an error.
  private func writeFully(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(descriptor, part.baseAddress, part.count)
      if written < 0 && errno != EINTR { _exit(WorkerExit.usage) }
      rest = rest.dropFirst(max(0, written))
    }
  }

  private func writeFully(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { writeFully($0, to: descriptor) }
  }

  private func size(of descriptor: Int32) -> Int { Int(lseek(descriptor, 0, SEEK_END)) }

  /// Sealed memory: its size cannot change, and no read of it fails.
  private func read(_ descriptor: Int32) -> [UInt8] {
    let size = size(of: descriptor)
    guard size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let part = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
        let got = pread(descriptor, part.baseAddress, part.count, count)
        if got <= 0 { _exit(WorkerExit.usage) }
        count += got
      }
    }
  }
}
