package import Offers

/// What a request depends on besides the offer and its listing.
package struct ChangeSetOptions: Sendable, Equatable {
  /// Release the authorization with the same request: then it can never be changed again.
  package var release: Bool
  /// The S3 folder from which AWS copies documents; without it the request holds placeholders.
  package var documentsBaseURL: String?
  /// The authorization's name, which the partner sees; made of the buyer and the product where nil.
  package var name: String?
  /// The authorization's description, which the partner sees.
  package var description: String?
  /// For one offer of the partner, or for as many as it makes until the date. A payment schedule is always for one.
  package var isSingleUse: Bool

  package init(
    release: Bool = false, documentsBaseURL: String? = nil, name: String? = nil, description: String? = nil,
    isSingleUse: Bool = true
  ) {
    self.release = release
    self.documentsBaseURL = documentsBaseURL
    self.name = name
    self.description = description
    self.isSingleUse = isSingleUse
  }
}

/// A document as the packet's revision holds it, for one audience alone.
package struct DocumentLocation<A: Audience>: Sendable, Equatable {
  /// Path inside the revision: `buyer/eula.pdf`.
  package var path: String
  package var sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// The documents that an authorization refers to: what the buyer sees can't be taken for what the partner sees.
package struct AuthorizationDocuments: Sendable, Equatable {
  /// The consolidated EULA; nil for the standard contract.
  package var eula: DocumentLocation<Buyer>?
  /// The reseller agreement with its quotes, or the quotes alone; nil where there is neither.
  package var reseller: DocumentLocation<Reseller>?

  package init(eula: DocumentLocation<Buyer>? = nil, reseller: DocumentLocation<Reseller>? = nil) {
    self.eula = eula
    self.reseller = reseller
  }
}

/// Where a document has to lie before the request is sent.
package struct DocumentUpload: Sendable, Equatable {
  /// Path inside the revision.
  package let path: String
  package let url: String
}
