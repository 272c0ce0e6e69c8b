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
  package static func annotated(_ annotation: String, catalog: String = "", objects: [Int: String] = [:]) -> TinyPDF {
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

  /// The one page with a heading by a type of its own, and the structure that says so.
  package static let tagged = TinyPDF(
    catalog: "/MarkInfo << /Marked true >> /Lang (en-GB) /StructTreeRoot 6 0 R", page: "/StructParents 0 /Tabs /S",
    objects: [
      4: stream("/Title << /MCID 0 >> BDC BT /F1 12 Tf 72 700 Td (Terms.) Tj ET EMC"),
      6: """
      << /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [7 0 R]] >> /ParentTreeNextKey 1
         /RoleMap << /Title /H1 >> >>
      """,
      7: "<< /Type /StructElem /S /Title /P 6 0 R /Pg 3 0 R /K 0 >>",
    ])

  /// A grey square by a calibrated space; with the device that it is meant for.
  package static func calibrated(for device: String? = nil, profile: String = "profile", page: String = "") -> TinyPDF {
    let intent = "/Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile 7 0 R /OutputConditionIdentifier"
    return TinyPDF(
      catalog: device.map { "/OutputIntents [<< \(intent) (\($0)) >>]" } ?? "",
      objects: [
        3: """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \(page)
           /Resources << /ColorSpace << /Grey [/CalGray << /WhitePoint [0.95 1 1.09] /Gamma 1.8 >>] >> >> >>
        """,
        4: stream("/Grey cs 0.5 sc 72 72 144 144 re f"), 7: stream(profile, "/N 3"),
      ])
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
