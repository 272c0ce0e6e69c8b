internal import COpenSSL

/// SHA-256, by OpenSSL's libcrypto, as 64 lower-case hexadecimal digits. Source: FIPS 180-4; EVP_DigestInit(3).
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// Starts an empty digest for input that arrives in parts.
  public init() {
    guard Self.isSetUp, let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      // The words by which the parent of a worker knows what was lacking.
      fatalError("out of memory: libcrypto has none for a digest")
    }
    self.context = context
  }

  /// Without the machine's configuration, whose reading takes as long as the digest of a megabyte. Source: OPENSSL_init_crypto(3).
  private static let isSetUp = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

  deinit { EVP_MD_CTX_free(context) }

  /// Takes in the next part.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest of everything taken in.
  public consuming func hex() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &digest, nil)
    return hexadecimal(digest)
  }

  /// The digest of bytes that are all in memory.
  public static func hex(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.hex()
  }

  /// The digest of a text's UTF-8.
  public static func hex(of text: String) -> String { hex(of: Array(text.utf8)) }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
