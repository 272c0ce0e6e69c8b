internal import Findings

extension Rule {
  static let packetPathLeaves = Rule(
    "file-leaves-packet",
    title: "no file leads out of the packet",
    why: """
      Packets come from other people: a link out of the packet could bring any file of this machine into a document for a buyer.
      """,
    help: "replace the link by a copy of the file",
    source: "Bindery: names from outside",
    bad: Sample(caption: "eula/master.pdf is a symbolic link to /etc/passwd"))
}
