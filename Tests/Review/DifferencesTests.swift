import JSON
import Offers
import Review
import Testing

struct DifferencesTests {
  /// What the page tells has changed from a form with `old` to one with `new`.
  private func changes(_ old: String, _ new: String, files: [String: String] = [:]) -> String {
    var input = input(new)
    input.previous = PreviousRevision(number: 3, form: form(old), files: files)
    return words("<body>" + page(input).between("<section id=\"changes\"", "</section>"))
  }

  @Test func `a first revision has no changes to tell`() {
    #expect(!page(input()).contains("id=\"changes\""))
  }

  @Test func `an unchanged form says so, however it is written`() {
    #expect(changes("{}", "{}").contains("Nothing has changed."))
    let other =
      #"{"eula": {"files": [{"path": "eula/master.pdf"}, {"path": "eula/privacy.txt", "title": "Privacy addendum"}]}}"#
    #expect(changes("{}", other).contains("Nothing has changed."))
    #expect(changes("{}", #"{"offer": {"amending": false, "offerId": null}}"#).contains("Nothing has changed."))
  }

  @Test func `a value that changed is told with what it was`() {
    let text = changes("{}", #"{"buyerCountry": "DE"}"#)
    #expect(
      text.contains("Changes since revision 3 Fields: 1 change Field Revision 3 Now Buyer's country changed US DE"))
  }

  @Test func `a line is compared with the line of its name, wherever it stood`() {
    let text = changes(
      "{}",
      #"""
      {"product": {"dimensions": [{"key": "servers", "quantity": 2, "unitPrice": "9.00"}, {"key": "users", "quantity": 500, "unitPrice": "470.00"}]}}
      """#)
    #expect(
      text.contains("Lines, at wholesale prices, line 1 added not given Key: servers, Quantity: 2, Unit price: 9.00"))
    #expect(text.contains("Unit price, line 2 changed 480.00 470.00"))
    #expect(text.contains("Fields: 2 changes"))
  }

  @Test func `what was removed is told by its path`() {
    #expect(changes("{}", #"{"quotes": []}"#).contains("removed"))
    #expect(changes(#"{"registration": {"Phone": "1"}}"#, "{}").contains("registration.Phone removed 1 not given"))
  }

  @Test func `documents are told as added, changed and removed`() {
    var input = input()
    input.buyer.sources = [
      ReviewDocument(path: "eula/master.pdf", sha256: "new"), ReviewDocument(path: "eula/privacy.txt", sha256: "same"),
    ]
    input.reseller.sources = [ReviewDocument(path: "reseller/quote.pdf", sha256: "q")]
    input.previous = PreviousRevision(
      number: 1, form: form(), files: ["eula/master.pdf": "old", "eula/privacy.txt": "same", "eula/gone.pdf": "x"])
    let text = words("<body>" + page(input).between("<section id=\"changes\"", "</section>"))
    #expect(text.contains("Documents eula/gone.pdf removed eula/master.pdf changed reseller/quote.pdf added"))
    #expect(!text.contains("privacy"))
  }
}
