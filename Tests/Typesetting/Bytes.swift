/// Whether bytes hold a text, as PDF objects outside of compressed streams do.
func contains(_ text: String, _ bytes: [UInt8]) -> Bool {
  let wanted = Array(text.utf8)
  return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
}
