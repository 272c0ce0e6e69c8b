internal import JSON

/// All countries. Source: ISO 3166-1 alpha-2, officially assigned codes.
let countryCodes: [String] = """
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
  FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
  JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
  MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
  PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
  TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
  """.split(separator: " ").map(String.init)

/// Codes that people write for another one. Source: ISO 3166-1 exceptional reservations and alpha-3.
private let otherCodes = [
  "UK": "GB", "EL": "GR", "EN": "GB", "AUS": "AU", "AUT": "AT", "BEL": "BE", "BRA": "BR", "CAN": "CA", "CHE": "CH",
  "CHN": "CN", "DEU": "DE", "GER": "DE", "DNK": "DK", "ESP": "ES", "FIN": "FI", "FRA": "FR", "GBR": "GB", "IND": "IN",
  "IRL": "IE", "ISR": "IL", "ITA": "IT", "JPN": "JP", "KOR": "KR", "MEX": "MX", "NLD": "NL", "NOR": "NO", "NZL": "NZ",
  "POL": "PL", "PRT": "PT", "SGP": "SG", "SWE": "SE", "USA": "US", "ZAF": "ZA",
]

extension TextFormat {
  static let country = TextFormat(
    rule: .countryCode, schema: SchemaTerms(choices: countryCodes), example: "US"
  ) { text in
    guard !countryCodes.contains(text) else { return nil }
    let isCode = text.utf8.count == 2 && text.utf8.allSatisfy(isCapital)
    let words = isCode ? "is not a country of ISO 3166-1" : "is not a country code of two capital letters"
    return TextProblem(.countryCode, words, help: meantCountry(text).map { "did you mean \(jsonQuoted($0))?" })
  }
}

private func meantCountry(_ text: String) -> String? {
  let code = text.uppercased()
  return otherCodes[code] ?? (countryCodes.contains(code) ? code : nil)
}
