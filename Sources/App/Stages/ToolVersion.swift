/// The version of this tool, as `bindery --version` and every artifact say it.
public let toolVersion = "0.1.0"
