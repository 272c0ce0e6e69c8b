internal import Digests
package import JSON
package import Offers

/// The request that makes an offer's resale authorization, ready for
/// `aws marketplace-catalog start-change-set --cli-input-json file://change-set.json`.
package struct PreparedChangeSet: Sendable, Equatable {
  package let request: JSONValue
  /// Documents in the order of the request, buyer's first.
  package let uploads: [DocumentUpload]

  /// The file's text: the same for the same offer, documents and options.
  package var text: String { request.pretty }

  /// Nil for an offer whose authorization exists already and is only associated.
  ///
  /// `key` is the offer's name in the workspace. What AWS would refuse comes out as it is: `ChangeSetCheck` finds it.
  package init?(
    for offer: OfferForm, key: String, listing: Listing, documents: AuthorizationDocuments, options: ChangeSetOptions
  ) {
    guard !offer.offer.associate else { return nil }
    let place = DocumentPlace(baseURL: options.documentsBaseURL, key: key)
    let legal = LegalTerms(offer, documents, place)
    let availability = Availability(offer, options)
    var changes = [creation(of: offer, listing, options)]
    changes += [renewal(of: offer), buyerTargeting(of: offer), pricing(of: offer.product)].compactMap { $0 }
    changes += [schedule(of: offer.product), legal.change, availability.change].compactMap { $0 }
    changes += [startLimit(of: offer.product), options.release ? release : nil].compactMap { $0 }
    request = startRequest(named: "CPPO \(plainName(key))", changes: changes)
    uploads = legal.uploads
  }
}

/// A request with its token: the hash of everything else, so that AWS takes the same request once only.
func startRequest(named name: String, changes: [JSONValue]) -> JSONValue {
  let content: JSONValue = [
    "Catalog": "AWSMarketplace", "ChangeSetName": JSONValue(.string(String(name.prefix(100)))),
    "ChangeSet": .list(changes),
  ]
  let token = "bindery-" + SHA256.hex(of: content.canonical).prefix(48)
  return [
    "Catalog": "AWSMarketplace", "ChangeSetName": JSONValue(.string(String(name.prefix(100)))),
    "ClientRequestToken": JSONValue(.string(token)), "ChangeSet": .list(changes),
  ]
}

/// A name with the characters alone that AWS accepts for a change set.
func plainName(_ name: String) -> String {
  String(
    name.map { character in
      character.isASCII && (character.isLetter || character.isNumber || "_+=.:@-".contains(character)) ? character : "-"
    })
}
