import Findings
import JSON
import Offers
import Review
import Testing

struct StepsTests {
  /// The titles of the steps with their states.
  private func steps(_ input: ReviewInput) -> [String] {
    page(input).between("<ol class=\"steps\"", "</ol>").split(separator: "<h3>").dropFirst().map {
      words("<body>" + $0.prefix { $0 != "\n" })
    }
  }

  private let facts = #"""
    {"authorized": {"opportunityId": "resaleauthz-k7wq3mzr5tadh", "at": "2098-12-03T15:04:51Z"},
     "extended": {"offerId": "offer-m2xv6jtq4nbye", "at": "2098-12-04T18:20:33Z", "expiresOn": "2098-12-31"}}
    """#

  @Test func `a sound draft waits for the authorization`() {
    #expect(
      steps(input()) == [
        "The packet is checked done", "Create the resale authorization now", "Extend the offer to the buyer later",
        "Accept the offer later", "Book the order later",
      ])
  }

  @Test func `a mistaken one waits for its correction`() {
    #expect(steps(input(findings: [finding("a")])).first == "Correct the packet now")
    #expect(words(page(input(findings: [finding("a")]))).contains("Next: Correct the packet (Deal desk)."))
  }

  @Test func `facts move it on, with their times`() {
    #expect(
      steps(input(facts)).dropFirst() == [
        "Create the resale authorization done 2098-12-03 15:04 UTC",
        "Extend the offer to the buyer done 2098-12-04 18:20 UTC",
        "Accept the offer now", "Book the order later",
      ])
    #expect(words(page(input(facts))).contains("The buyer accepts in AWS Marketplace until 2098-12-31, 23:59:59 UTC"))
  }

  @Test func `a required approval comes before the authorization, and a later change voids it`() {
    var input = input()
    input.approval = ApprovalState(isRequired: true, contentSHA256: "now")
    #expect(steps(input)[1] == "Approve what this page shows now")
    #expect(words(page(input)).contains("The AWS request waits for an approval."))
    input.approval.approvals = [Approval(by: "Dana Ortiz", at: made, contentSHA256: "before")]
    #expect(steps(input)[1] == "Approve what this page shows now")
    #expect(words(page(input)).contains("It was approved, and has changed since: the approval is void."))
    #expect(words(page(input)).contains("no, void: the offer has changed since"))
    input.approval.approvals.append(Approval(by: "Kim Lee", at: made, contentSHA256: "now"))
    #expect(steps(input)[1].hasPrefix("Approve what this page shows done"))
    #expect(words(page(input)).contains("Approval by Kim Lee"))
  }

  @Test func `without anything that can be approved yet no approval holds`() {
    var input = input()
    input.approval = ApprovalState(isRequired: true, approvals: [Approval(by: "Dana", at: made, contentSHA256: "x")])
    #expect(words(page(input)).contains("void"))
  }

  @Test func `the request, its uploads and the withdrawal are told as they are typed`() {
    var input = input()
    input.changeSet = ReviewChangeSet(
      path: "deals/change-set.json", uploads: [.init(path: "buyer/eula.pdf", url: "https://b.example/eula.pdf")])
    let text = words(page(input))
    #expect(text.contains("--cli-input-json file://deals/change-set.json"))
    #expect(text.contains("Upload buyer/eula.pdf to https://b.example/eula.pdf."))
    #expect(text.contains("bindery cancel acme-2099"))
  }

  @Test func `an offer that exists is noted, not created`() {
    let text = words(page(input(#"{"offer": {"associate": true}}"#)))
    #expect(text.contains("Note the resale authorization that exists"))
    #expect(!text.contains("start-change-set"))
  }
}
