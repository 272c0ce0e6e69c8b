public import Findings

/// Findings as JSON Lines: an object a line, with the packet that it belongs to. Source: jsonlines.org.
public func jsonLines(of findings: [Finding], packet: String) -> String {
  findings.map { finding in
    let members = [JSONValue.Member(key: "packet", value: .text(packet))] + (finding.json.members ?? [])
    return JSONValue(.object(members)).canonical + "\n"
  }.joined()
}
