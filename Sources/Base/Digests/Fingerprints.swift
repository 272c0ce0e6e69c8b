internal import COpenSSL

/// Short tags that tell large values apart four times as fast as a hash: GMAC under one key.
///
/// Two values that were made without knowledge of the key have the same tag with a probability below 2^-100 for a gigabyte. They are
/// for one run: whoever knows the key can make values with equal tags. Source: NIST SP 800-38D; McGrew and Viega, The Galois/Counter
/// Mode of Operation, 2004.
public struct Fingerprints: Sendable, Equatable {
  /// 16 bytes.
  public let key: [UInt8]

  /// With a key that nobody can know.
  public init() {
    var random = SystemRandomNumberGenerator()
    key = (0..<Self.keySize).map { _ in random.next() }
  }

  /// With the key of another one; nil for a wrong size.
  public init?(key: [UInt8]) {
    guard key.count == Self.keySize else { return nil }
    self.key = key
  }

  private static let keySize = 16

  /// 16 bytes for the parts together.
  public func tag(of parts: UnsafeRawBufferPointer...) -> [UInt8] {
    var tag = [UInt8](repeating: 0, count: 16)
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    var count: Int32 = 0
    // Nothing is encrypted: all of it is what GCM calls additional data.
    var isDone = EVP_EncryptInit_ex(context, EVP_aes_128_gcm(), nil, key, [UInt8](repeating: 0, count: 12)) == 1
    for part in parts {
      var rest = part[...]
      while isDone, !rest.isEmpty {
        let next = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
        isDone = EVP_EncryptUpdate(context, nil, &count, next.baseAddress, Int32(next.count)) == 1
        rest = rest.dropFirst(next.count)
      }
    }
    isDone = isDone && EVP_EncryptFinal_ex(context, &tag, &count) == 1
    isDone = isDone && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, 16, &tag) == 1
    // The words by which the parent of a worker knows what was lacking.
    guard isDone else { fatalError("out of memory: libcrypto has none for a tag") }
    return tag
  }
}
