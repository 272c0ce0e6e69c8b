/// Who may see a document. Types of two audiences never mix: the compiler refuses.
public protocol Audience: Sendable {
  /// The folder of a packet's revision that holds the documents of this audience.
  static var folder: String { get }
}

/// The end customer: sees the EULA alone.
public enum Buyer: Audience {
  public static let folder = "buyer"
}

/// The channel partner: sees the reseller agreement and the quotes.
public enum Reseller: Audience {
  public static let folder = "reseller"
}

/// A file of the packet that becomes part of a document for `A`.
public struct SourceFile<A: Audience>: Sendable, Equatable {
  /// Path inside the packet, with `/`.
  public var path: String
  public var title: String?
  /// The encoding of a TXT file, as the form names it.
  public var encoding: String?

  public init(path: String, title: String? = nil, encoding: String? = nil) {
    self.path = path
    self.title = title
    self.encoding = encoding
  }
}

/// The buyer's terms: the standard contract for AWS Marketplace (SCMP) or one to five files of the vendor.
public enum EULAChoice: Sendable, Equatable {
  case standard
  case custom([SourceFile<Buyer>])

  public var name: String { if case .standard = self { "standard" } else { "custom" } }
}

/// Terms between vendor and partner: the reseller contract for AWS Marketplace (RCMP), a file, or none.
public enum ResellerAgreementChoice: Sendable, Equatable {
  case standard
  case custom(SourceFile<Reseller>)
  case none

  public var name: String {
    switch self {
    case .standard: "standard"
    case .custom: "custom"
    case .none: "none"
    }
  }
}

/// An approved quote between vendor and partner, bound behind the reseller agreement.
public struct Quote: Sendable, Equatable {
  public var file: SourceFile<Reseller>
  public var number: String
  public var date: CalendarDate
  public var amount: Money?
}
