internal import Findings

extension Rule {
  static let offerKeyTaken = Rule(
    "offer-key-taken",
    title: "two offers have two keys",
    why: """
      Without a key of its own a packet is known by its folder's name. Two packets called acme would become two revisions of one \
      offer, and one buyer's terms would replace another's.
      """,
    help: "give the packet a key in offer.json",
    source: "Bindery: names on disk",
    bad: Sample(caption: "a second packet in a folder of the same name, for another buyer, without a key"))
}
