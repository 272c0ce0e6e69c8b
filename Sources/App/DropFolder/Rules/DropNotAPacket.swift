public import Findings

extension Rule {
  public static let dropNotAPacket = Rule(
    "drop-not-a-packet",
    title: "what is dropped is a packet folder",
    why:
      "The watcher takes folders with an offer.json. Single files say neither which offer they belong to nor what they are.",
    help: "put the file into a packet folder with its offer.json, and drop the folder",
    source: "Bindery: drop folder",
    good: Sample(caption: "inbox/acme/offer.json with the files it names"),
    bad: Sample(caption: "inbox/eula.pdf, a single file"))
}
