internal import Glibc

/// A part of a reply on its way: the parent takes it in as fast as it can, which need not be waited for.
package final class Sending {
  private let owner: AnyObject
  private let send: () -> Void
  private var thread = pthread_t()
  private var hasThread = false

  init(_ owner: AnyObject, _ send: @escaping () -> Void) {
    self.owner = owner
    self.send = send
    let own = Unmanaged.passUnretained(self).toOpaque()
    hasThread = pthread_create(&thread, nil, sendInThread, own) == 0
    if !hasThread { send() }
  }

  deinit { wait() }

  fileprivate func run() { send() }

  /// Returns when it is sent.
  package func wait() {
    if hasThread { pthread_join(thread, nil) }
    hasThread = false
  }
}

private func sendInThread(_ sending: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let sending { Unmanaged<Sending>.fromOpaque(sending).takeUnretainedValue().run() }
  return nil
}
