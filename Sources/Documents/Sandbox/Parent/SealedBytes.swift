internal import CWorker
internal import Glibc

/// Bytes in memory that nobody can change any more and that can be handed to many workers without a copy.
///
/// Shared, so that a document that several workers see is sealed once; freed with the last owner.
package final class SealedBytes: Sendable {
  let descriptor: Int32
  /// How many bytes.
  package let count: Int

  /// Copies the bytes once. Throws where the system has no memory or no descriptor.
  package init(_ bytes: [UInt8]) throws(SandboxError) {
    descriptor = bytes.withUnsafeBytes { linux_sealed_memory($0.baseAddress, UInt($0.count)) }
    count = bytes.count
    if descriptor < 0 { throw .system(operation: "seal a document in memory", code: -descriptor) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
