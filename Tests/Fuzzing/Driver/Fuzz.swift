import Foundation
import FuzzProperties

/// Looks for inputs that break a target's properties, with libFuzzer. Built only where FUZZ=1 is in the environment:
///
///     FUZZ=1 swift build -c release --scratch-path .build-fuzz --product fuzz
///     fuzz seeds TARGET FOLDER          writes the inputs to start from
///     fuzz TARGET [OPTION | FOLDER]...  looks for others; libFuzzer's options, -help=1 names them
///
/// Source: llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library".
@main
struct Fuzz {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "seeds", let target = target(arguments[2]) {
      return try writeSeeds(of: target, to: arguments[3])
    }
    // Processes that libFuzzer starts get its options alone, and the target from their environment.
    if let name = arguments.dropFirst().first, target(name) != nil {
      setenv("FUZZ_TARGET", name, 1)
      run([arguments[0]] + arguments.dropFirst(2))
    } else {
      run(arguments)
    }
  }

  private static func target(_ name: String) -> FuzzTarget? { FuzzTarget.all.first { $0.name == name } }

  private static func writeSeeds(of target: FuzzTarget, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (index, bytes) in target.samples().enumerated() {
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("sample-\(index)"))
    }
  }

  private static func run(_ arguments: [String]) -> Never {
    guard let target = chosen else {
      let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
      FileHandle.standardError.write(Data("fuzz: the first word is a target: \(names)\n".utf8))
      exit(64)
    }
    let options = [arguments[0], "-max_len=\(target.longestInput)"] + arguments.dropFirst()
    var words = options.map { strdup($0) }
    words.append(nil)
    var count = Int32(words.count - 1)
    let code = words.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      return runDriver(&count, &start, tryInput)
    }
    exit(code)
  }

  static let chosen = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(target)
}

private let tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { start, count in
  let broken = Fuzz.chosen?.broken(Array(UnsafeBufferPointer(start: start, count: count))) ?? []
  guard broken.isEmpty else { fatalError("broken: " + broken.joined(separator: "; ")) }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ tryInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
