internal import CQPDF

/// One thing that libqpdf complained about, warning or error alike.
struct QPDFFault {
  enum Kind { case password, unsupported, outOfMemory, damage }
  var kind: Kind
  /// libqpdf's own words.
  var message: String
  var object: Int?
  /// Byte offset in the file; nil when libqpdf gave none.
  var offset: Int?
}

extension QPDFDocument {
  /// What went wrong since the last call, oldest first; to be asked after reading, copying and writing.
  func takeFaults() -> [QPDFFault] {
    var faults: [QPDFFault] = []
    while qpdf_more_warnings(data) == QPDF_TRUE, let warning = qpdf_next_warning(data) {
      faults.append(fault(warning))
    }
    if qpdf_has_error(data) == QPDF_TRUE, let error = qpdf_get_error(data) { faults.append(fault(error)) }
    return faults
  }

  private func fault(_ error: qpdf_error) -> QPDFFault {
    let message = copied(qpdf_get_error_message_detail(data, error))
    let whole = copied(qpdf_get_error_full_text(data, error))
    let offset = Int(clamping: qpdf_get_error_file_position(data, error))
    return QPDFFault(
      kind: kind(qpdf_get_error_code(data, error), whole), message: message.isEmpty ? whole : message,
      object: whole.firstMatch(of: /object (\d+) \d+/).flatMap { Int($0.output.1) }, offset: offset > 0 ? offset : nil)
  }

  private func kind(_ code: qpdf_error_code_e, _ text: String) -> QPDFFault.Kind {
    // Memory that ran out inside libqpdf arrives as an ordinary warning.
    if text.contains("bad_alloc") { return .outOfMemory }
    switch code {
    case qpdf_e_password: return .password
    case qpdf_e_unsupported: return .unsupported
    default: return .damage
    }
  }

  private func copied(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
