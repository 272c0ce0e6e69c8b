internal import JSON
internal import Offers

extension ReviewPage {
  /// What the buyer will see, what only the reseller will see, and what stays with the seller: never in one list.
  var audiencesPart: Node {
    part("audiences", "Who sees what") {
      element(.div, .class("audiences")) {
        audience("buyer", "What the buyer will see", "audience buyer", buyerSees)
        audience("reseller", "What only the reseller will see", "audience reseller", resellerSees)
        audience("neither", "What neither of them sees", "audience neither", sellerSees)
      }
    }
  }

  private func audience(_ name: String, _ title: String, _ style: StaticString, _ items: [[Node]]) -> Node {
    let heading = Anchor(path: "heading:audience-" + name)
    return element(.section, .class(style), .labelled(by: heading)) {
      element(.h3, .id(heading), text: title)
      element(.ul) { for item in items { element(.li) { item } } }
    }
  }

  /// Source: AWS Marketplace, BuyerLegalTerm; the article's EULA section.
  private var buyerSees: [[Node]] {
    let product = input.listing?.title ?? form["product"]?["listing"]?.string ?? "The product"
    var items: [[Node]] = [
      [.text("The product: "), .value(product)],
      [.text("What it buys: the dimensions and their quantities")],
      [.text("Its own price, which the partner sets; never the wholesale price")],
      [.text("Term and service start: "), .value(termAndStart)],
    ]
    items.append(contentsOf: eula)
    return items
  }

  private var eula: [[Node]] {
    switch form["eula"]?["type"]?.string {
    case "standard": [[.text("The Standard Contract for AWS Marketplace (SCMP)")]]
    case "custom":
      [[.text("The EULA, one PDF made of:"), list(input.buyer.sources.map(\.path), form["eula"]?["files"])]]
    default: [[.text("A EULA, which the form does not name yet")]]
    }
  }

  private var termAndStart: String {
    let product = form["product"]
    return [product?["billingTerm"]?.string, product?["serviceStart"]?.string].compactMap { $0 }.joined(separator: ", ")
  }

  /// Source: AWS Marketplace, ResaleLegalTerm and pricing terms.
  private var resellerSees: [[Node]] {
    [
      [.text("The wholesale prices\(wholesale)")], schedule, agreement, quotes,
      [.text("The buyer's company and AWS account: "), .value(metadata(MetadataName.buyerAccount))],
      [.text("Its last day to make its offer: "), .value(form["details"]?["expirationDate"]?.string ?? "missing")],
    ].filter { !$0.isEmpty }
  }

  private var wholesale: String { reader?.amounts.total.map { ", \($0.display) in all" } ?? "" }

  private var schedule: [Node] {
    guard let count = form["product"]?["schedule"]?.elements?.count, count > 0 else { return [] }
    return [.text("The payment schedule: \(counted(count, "invoice") ?? "")")]
  }

  private var agreement: [Node] {
    switch form["resellerAgreement"]?["type"]?.string {
    case "standard": [.text("The Reseller Contract for AWS Marketplace (RCMP)")]
    case "custom": [.text("The reseller agreement: "), .value(fileName(form["resellerAgreement"]?["file"]))]
    default: []
    }
  }

  private var quotes: [Node] {
    let entries = form["quotes"]?.elements ?? []
    guard !entries.isEmpty else { return [] }
    return [
      .text("The approved quotes:"),
      list(
        entries.prefix(FormReader.mostEntries).map { quote in
          let amount = quote["amount"]?.string.map { ", \(currency) \(groupedAmount($0) ?? $0)" } ?? ""
          return (quote["number"]?.string ?? fileName(quote)) + amount
        }),
    ]
  }

  private var sellerSees: [[Node]] {
    let notified = form["notify"]?.elements?.count ?? 0
    let accounts = [MetadataName.buyerAccount, MetadataName.partnerAccount]
    let others = (form["contractMetadata"]?.members ?? []).map(\.key).filter { !accounts.contains($0) }
    return [
      [.text("This page and its findings")],
      notified == 0 ? [] : [.text("Who hears of the offer's progress: \(counted(notified, "e-mail recipient") ?? "")")],
      others.isEmpty ? [] : [.text("Contract metadata of your own:"), list(Array(others.prefix(20)))],
    ].filter { !$0.isEmpty }
  }

  private var form: JSONValue { input.form ?? [:] }
  private var currency: String { form["product"]?["currency"]?.string ?? "" }

  private func metadata(_ name: String) -> String {
    form["contractMetadata"]?[name].map { $0.string ?? $0.canonical } ?? "missing"
  }

  private func fileName(_ file: JSONValue?) -> String {
    file?.string ?? file?["path"]?.string ?? file?["file"]?.string ?? "missing"
  }

  private func list(_ read: [String], _ written: JSONValue?) -> Node {
    list((written?.elements ?? []).prefix(FormReader.mostEntries).map { $0["title"]?.string ?? fileName($0) })
  }

  private func list(_ texts: [String]) -> Node {
    element(.ul) { for text in texts { element(.li) { Node.value(text) } } }
  }
}
