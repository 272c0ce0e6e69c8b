internal import PDF

/// A small packet without a mistake, its listing and its seller: rule samples are told as differences to it, and `bindery init`
/// writes it as an example.
public enum SoundPacket {
  public static let form = """
    {
      "key": "acme-2099",
      "companyName": "Acme Robotics, Inc.",
      "buyerCountry": "US",
      "partner": {"name": "Cascade Cloud LLC", "country": "US"},
      "product": {
        "listing": "sentinel",
        "paymentModel": "upfront",
        "currency": "USD",
        "billingTerm": "P12M",
        "serviceStart": "at-acceptance",
        "dimensions": [{"key": "users", "quantity": 500, "unitPrice": "480.00"}],
        "schedule": []
      },
      "eula": {"type": "custom", "files": ["eula/master.pdf"]},
      "resellerAgreement": {"type": "standard"},
      "quotes": [],
      "registration": {"Company": "Acme Robotics, Inc.", "Full Name": "Kim Lee", "Email Address": "kim@acme.example"},
      "contractMetadata": {"AWS Account Number": "012345678901", "Partner AWS Account Number": "777788889999"},
      "details": {"expirationDate": "2099-12-31", "renewal": null, "zeroDollarPrices": false},
      "offer": {"offerId": null, "associate": false, "amending": false, "sourceOfferId": null},
      "notify": ["ae@isv.example", "revops@isv.example"]
    }

    """

  public static let listing = """
    {
      "key": "sentinel",
      "title": "Sentinel Fleet Security",
      "productId": "prod-4k2hd7qz9xw3m",
      "type": "saas",
      "paymentModels": ["upfront", "payment-schedule", "usage"],
      "currencies": ["USD", "EUR", "JPY"],
      "dimensions": [
        {"key": "users", "description": "Protected users"},
        {"key": "premium-support", "description": "Premium support"}
      ],
      "registrationFields": [
        {"name": "Company", "required": true},
        {"name": "Full Name", "required": true},
        {"name": "Email Address", "required": true},
        {"name": "Phone Number"}
      ],
      "contractMetadataFields": ["AWS Account Number", "Partner AWS Account Number", "CPPO Opportunity ID"],
      "cppoTracking": true
    }

    """

  public static let seller = """
    {
      "version": 1,
      "documentsBaseURL": "https://isv-cppo.s3.us-east-1.amazonaws.com/documents",
      "seller": {
        "legalName": "Sentinel Software, Inc.",
        "address": ["1 Main Street", "Springfield, IL 62701"],
        "country": "US",
        "awsAccount": "111122223333",
        "fiscalTimeZone": "America/New_York"
      }
    }

    """

  /// The packet's files besides `offer.json`.
  public static let files: [String: [UInt8]] = ["eula/master.pdf": soundPDF]

  /// One page with one line of text.
  private static let soundPDF = TinyPDF(objects: [
    1: "<< /Type /Catalog /Pages 2 0 R >>",
    2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    3: """
    << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
       /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>
    """,
    4: TinyPDF.stream("BT /F1 12 Tf 72 700 Td (Master agreement: replace this file by your own.) Tj ET"),
  ]).bytes
}
