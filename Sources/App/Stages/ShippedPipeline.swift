/// The pipeline that runs where a workspace has no `pipeline.json`; the file of that name beside the sources is the same.
public let shippedPipeline = """
  {
    "version": 1,
    "name": "partner-offer",
    "stages": {
      "check": {"uses": "check-offer", "timeout": "10s"},
      "eula": {
        "uses": "consolidate-eula",
        "with": {"maxFiles": 5, "maxBytes": 6291456, "warnBytes": 6000000, "language": "en"},
        "timeout": "2m"
      },
      "reseller": {"uses": "prepare-reseller-agreement", "with": {"language": "en"}, "timeout": "2m"},
      "change-set": {
        "uses": "prepare-change-set", "needs": ["check", "eula", "reseller"], "with": {"release": false}, "timeout": "10s"
      },
      "publish": {"uses": "publish-packet", "needs": ["check", "eula", "reseller", "change-set"], "timeout": "1m"},
      "book": {"uses": "issue-booking", "needs": ["publish"], "timeout": "1m"}
    }
  }

  """
