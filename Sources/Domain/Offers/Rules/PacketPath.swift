internal import Findings

extension Rule {
  static let packetPath = Rule(
    "packet-path",
    title: "a file lies inside the packet",
    why: """
      Packets come from other people: a path out of the packet could read any file of this machine into a document for a buyer.
      """,
    help: "put the file into the packet and name it from there: eula/master.pdf",
    source: "Bindery: names from outside",
    good: Sample(form: #"{"eula": {"files": ["eula/master.pdf"]}}"#),
    bad: Sample(form: #"{"eula": {"files": ["../../secret.txt"]}}"#))
}
