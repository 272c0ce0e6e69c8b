import CLoader
import Foundation
import PDF
import Testing

/// Libraries that are loaded when they are first needed.
struct LibraryTests {
  @Test func `their files' names are known before, and are those that are loaded`() throws {
    let known = pdfLibraries.values.sorted()
    loadPDFLibraries()
    let bytes = try #require(try FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd())
    let maps = String(decoding: bytes, as: UTF8.self)
    for library in known { #expect(library.contains(".so.") && maps.contains("/\(library)\n")) }
    #expect(known.count == 2)
  }

  @Test func `the file of a library that is not there is not known`() {
    var name = [CChar](repeating: 0, count: 64)
    #expect(linux_library_file("libnone.so.1", &name, 64) == -ENOENT)
  }

  @Test func `a name that does not fit is not cut off`() {
    var name = [CChar](repeating: 0, count: 4)
    #expect(linux_library_file("libz.so.1", &name, 4) == -ENAMETOOLONG)
  }

  @Test func `without a library the process ends as one that cannot start`() async {
    let result = await #expect(processExitsWith: .exitCode(127), observing: [\.standardErrorContent]) {
      _ = linux_load_library("libnone.so.1")
    }
    let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(words.contains("bindery: error while loading shared libraries: libnone.so.1: cannot open"))
  }
}
