internal import JSON
internal import Review
package import Sandbox

/// How a worker hands over pictures: the page counts as JSON, then a frame for each picture, empty where there is none.
package enum PictureReply {
  static let account: UInt8 = 20
  static let picture: UInt8 = 21

  /// None of `BindingReply`: a worker that binds may draw afterwards.
  static let kinds = account...picture

  package static func frames(of drawn: [DrawnDocument]) -> [WorkerFrame] {
    let counts = drawn.map { $0.pageCount.map { JSONValue.integer($0) } ?? .null }
    let pictures = drawn.flatMap(\.pictures).map { WorkerFrame(kind: picture, bytes: $0 ?? []) }
    return [WorkerFrame(kind: account, bytes: Array(JSONValue.list(counts).canonical.utf8))] + pictures
  }

  /// What came of an order's documents; nil for an answer that does not fit it, which a document may have written.
  package static func drawn(_ frames: [WorkerFrame], of order: PictureOrder) -> [DrawnDocument]? {
    guard frames.count == order.pictureCount + 1, frames[0].kind == account,
      frames.dropFirst().allSatisfy({ $0.kind == picture && isBelievable($0.bytes) }),
      let counts = JSONReader.read(frames[0].bytes, file: "reply", limits: JSONReader.Limits(depth: 2)).value?.elements,
      counts.count == order.documents.count
    else { return nil }
    var rest = frames.dropFirst().map { $0.bytes.isEmpty ? nil : $0.bytes }[...]
    return zip(order.documents, counts).map { document, count in
      defer { rest = rest.dropFirst(document.pages.count) }
      let pageCount = count.int.flatMap { $0 > 0 ? $0 : nil }
      return DrawnDocument(pageCount: pageCount, pictures: Array(rest.prefix(document.pages.count)))
    }
  }

  /// No picture, or a small PNG that fits into the frame.
  private static func isBelievable(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return true }
    guard let picture = PNGPicture(bytes) else { return false }
    return picture.width <= PictureOrder.width && picture.height <= PictureOrder.height
  }
}
