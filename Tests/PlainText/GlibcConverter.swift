import Glibc

/// The C library's converter: another one than the room's.
final class GlibcConverter {
  private let converter: iconv_t

  init?(to encoding: String) {
    guard let opened = iconv_open(encoding, "UTF-8"), Int(bitPattern: opened) != -1 else { return nil }
    converter = opened
  }

  deinit { iconv_close(converter) }

  /// Nil where the encoding lacks a character.
  func bytes(of text: String) -> [UInt8]? {
    var (input, output) = (text.utf8.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: text.utf8.count + 8))
    var (inputLeft, outputLeft) = (input.count, output.count)
    let failed = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(converter, &from, &inputLeft, &to, &outputLeft) != 0
          || iconv(converter, nil, nil, &to, &outputLeft) != 0
      }
    }
    guard !failed else { return nil }
    return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
  }
}
