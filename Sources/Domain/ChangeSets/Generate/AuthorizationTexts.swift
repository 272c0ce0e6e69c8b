internal import Offers

/// What the partner reads of an authorization: its name and description.
struct AuthorizationTexts {
  let name: String
  let description: String

  init(_ offer: OfferForm, _ listing: Listing, _ options: ChangeSetOptions) {
    let (buyer, product) = (plain(offer.companyName), plain(listing.title))
    name = options.name ?? joined(buyer, " - ", product, upTo: 100)
    let term = offer.product.paymentModel == .usage ? "usage" : offer.product.billingTerm
    let ending = ", \(term)" + (offer.details.renewal == nil ? "" : ", renewal")
    description =
      options.description ?? joined(product, " for ", buyer, upTo: 255 - ending.utf16.count) + ending
  }
}

/// Without the characters that AWS refuses in the names of offers.
private func plain(_ text: String) -> String {
  String(text.map { "\\<>".contains($0) ? " " : $0 })
}

/// Two texts in one; where they are too long together, the longer one is cut.
private func joined(_ first: String, _ middle: String, _ second: String, upTo limit: Int) -> String {
  let room = limit - middle.utf16.count
  let (a, b) = (first.utf16.count, second.utf16.count)
  guard a + b > room else { return first + middle + second }
  let half = room / 2
  let firstRoom = b <= half ? room - b : min(a, half)
  let secondRoom = a <= half ? room - a : min(b, room - firstRoom)
  return cut(first, to: firstRoom) + middle + cut(second, to: secondRoom)
}

/// The beginning of a text, whole characters alone, with a mark that something is left out.
private func cut(_ text: String, to limit: Int) -> String {
  guard text.utf16.count > limit else { return text }
  var start = ""
  for character in text {
    guard start.utf16.count + character.utf16.count + 3 <= limit else { break }
    start.append(character)
  }
  return start + "..."
}
