internal import Findings

extension Sample {
  /// The sound packet with this PDF as its EULA.
  static func eula(_ pdf: TinyPDF, caption: String = "") -> Sample { eula(pdf.bytes, caption: caption) }

  static func eula(_ bytes: [UInt8], caption: String = "") -> Sample {
    Sample(files: ["eula/master.pdf": bytes], caption: caption)
  }
}

extension TinyPDF {
  /// The one page with one annotation, object 6.
  static func annotated(_ annotation: String, catalog: String = "", objects: [Int: String] = [:]) -> TinyPDF {
    TinyPDF(
      catalog: catalog, page: "/Annots [6 0 R]",
      objects: [6: "<< /Type /Annot /Rect [72 700 200 720] \(annotation) >>"].merging(objects) { _, new in new })
  }
}

extension TinyPDF {
  /// A blank page, locked with RC4 (40 bits) by the given entries `/O` and `/U`, in hexadecimal.
  static func encrypted(owner: String, user: String) -> TinyPDF {
    let id = "<00112233445566778899aabbccddeeff>"
    let lock = "/Filter /Standard /V 1 /R 2 /Length 40 /P -12 /O <\(owner)> /U <\(user)>"
    return TinyPDF(trailer: "/ID [\(id) \(id)] /Encrypt << \(lock) >>", objects: [4: stream("")])
  }

  static func manyPages(_ count: Int) -> TinyPDF {
    let numbers = 10..<10 + count
    var objects = [
      2: "<< /Type /Pages /Kids [\(numbers.map { "\($0) 0 R" }.joined(separator: " "))] /Count \(count) >>"
    ]
    for number in numbers { objects[number] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>" }
    return TinyPDF(objects: objects)
  }

  /// The page's font leads to an object that leads to an object, and so on.
  static func chain(of length: Int) -> TinyPDF {
    var objects = [5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Next 10 0 R >>"]
    for number in 10..<10 + length { objects[number] = "<< /Next \(number + 1) 0 R >>" }
    return TinyPDF(objects: objects)
  }
}
