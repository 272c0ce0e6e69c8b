import Findings
import PlainText
import Testing

@Suite struct MojibakeTests {
  @Test(
    arguments: [
      ("The Product doesnâ€™t include support.", "windows-1252", "doesnâ€™t", "doesn’t"),
      ("The Product doesnโ€™t include support.", "windows-874", "doesnโ€™t", "doesn’t"),
      ("The Product doesnโ€\u{99}t include support.", "windows-874", "doesnโ€\\u{99}t", "doesn’t"),
      ("It doesnÃ¢â‚¬â„¢t include support.", "windows-1252", "doesnÃ¢â‚¬â„¢t", "doesn’t"),
      ("It doesnÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢t include support.", "windows-1252", "doesnÃƒÂ¢Ã¢â€šÂ¬Ã¢â€žÂ¢t", "doesn’t"),
      ("le SociÃ©tÃ© anonyme", "windows-1252", "SociÃ©tÃ©", "Société"),
      ("rÃ©sumÃ© Ã  la carte", "windows-1252", "rÃ©sumÃ©", "résumé"),
      ("a cafรฉs chain", "windows-874", "cafรฉs", "cafés"),
      ("USDÂ\u{A0}100", "windows-1252", "USDÂ\u{A0}100", "USD\u{A0}100"),
      ("pursuant to Â§ 4 and more", "windows-1252", "Â§", "§"),
      ("Copyright Â© 2026", "windows-1252", "Â©", "©"),
      ("FÃ¼r die GrÃ¶ÃŸe", "windows-1252", "FÃ¼r", "Für"),
      ("zaÅ¼Ã³Å‚Ä‡ gÄ™Å›lÄ…", "windows-1252", "zaÅ¼Ã³Å‚Ä‡", "zażółć"),
      ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "windows-1252", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"),
      ("æ—¥æœ¬èªž", "windows-1252", "æ—¥æœ¬èªž", "日本語"),
      ("All good ðŸ‘ here", "windows-1252", "ðŸ‘", "ðŸ‘"),
      ("The ðŸ˜€ face", "windows-1252", "ðŸ˜€", "😀"),
      ("the priceâ€”in full", "windows-1252", "priceâ€”in", "price\u{2014}in"),
      ("100 â‚¬ net", "windows-1252", "â‚¬", "€"),
      ("Acmeâ„¢ Cloud", "windows-1252", "Acmeâ„¢", "Acme™"),
      ("ï»¿1. License", "windows-1252", "ï»¿1.", "\u{FEFF}1."),
      ("lost ï¿½ letter", "windows-1252", "ï¿½", "\u{FFFD}"),
      ("lost ๏ฟฝ letter", "windows-874", "๏ฟฝ", "\u{FFFD}"),
    ] as [(String, String, String, String)])
  func `a wrong reading is found, and its repair is shown`(
    text: String, encoding: String, word: String, repair: String
  ) throws {
    let (decoded, found) = decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt")
    #expect(decoded?.text == text)
    let findings = found.filter { $0.rule == "text-mojibake" }
    guard word != repair else { return #expect(findings.isEmpty) }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.message.contains("read as \(encoding), the first \"\(word)\""))
    #expect(finding.evidence.first == "line 1 reads \"\(word)\"; repaired \"\(terminalSafe(repair))\"")
  }

  @Test func `places are counted, and the first five are shown`() throws {
    let text = "1. License\r\nThe Product doesnâ€™t\tâ€œworkâ€\u{9D}.\r\n" + String(repeating: "Itâ€™s.\n", count: 6)
    let finding = try #require(mojibake(in: text).first)
    #expect(finding.place == Place(file: "terms.txt", line: 2, column: 18))
    #expect(finding.message == #"9 places look like UTF-8 that was once read as windows-1252, the first "doesnâ€™t""#)
    #expect(
      finding.evidence == [
        #"line 2 reads "doesnâ€™t"; repaired "doesn’t""#,
        #"line 2 reads "â€œworkâ€\u{9D}."; repaired "“work”.""#,
        #"line 3 reads "Itâ€™s."; repaired "It’s.""#,
        #"line 4 reads "Itâ€™s."; repaired "It’s.""#,
      ])
  }

  @Test func `a lost byte is told as one`() throws {
    let finding = try #require(mojibake(in: "the Product\u{E2}\u{20AC}? is licensed").first)
    #expect(finding.evidence == [#"line 1 reads "Productâ€?"; a byte of it is lost"#])
  }

  @Test func `what is only likely counts beside what is certain`() throws {
    let finding = try #require(mojibake(in: "Ã\u{A0} cÃ´tÃ©\n« Société\u{A0}» VOILÀ").first)
    #expect(finding.message.hasPrefix("3 places"))
    #expect(finding.place.column == 1)
  }

  @Test func `both encodings have a finding of their own`() {
    let findings = mojibake(in: "doesnâ€™t and doesnโ€™t")
    #expect(findings.map(\.place.column) == [6, 20])
    #expect(findings.map { $0.message.contains("windows-874") } == [false, true])
  }

  @Test(arguments: soundSentences)
  func `sound text of many languages has none`(sentence: String) {
    #expect(mojibake(in: sentence).isEmpty)
    #expect(mojibake(in: String(repeating: sentence + "\n", count: 3)).isEmpty)
  }

  @Test func `every pair of a letter and a sign that ends a sentence is sound`() {
    for letter in "ÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëíîïñóôõöøùúûüýÿ" {
      for sign in ["’", "”", "…", "»", "\u{A0}»", "…”", "\u{2013}", "™", "®", "²", "’s", "\u{A0}:", "“", "‹"] {
        // The word hâlâ in capitals, before French quotation marks: told apart by nothing.
        guard letter != "Â" || !"»®²\u{A0}".contains(sign.first ?? " ") else { continue }
        #expect(mojibake(in: "word \(letter)\(sign) word").isEmpty, "\(letter)\(sign)")
        #expect(mojibake(in: "WOR\(letter)\(sign)").isEmpty, "\(letter)\(sign)")
      }
    }
  }

  private func mojibake(in text: String) -> [Finding] {
    decode(Array(text.utf8), declaredEncoding: nil, file: "terms.txt").findings.filter { $0.rule == "text-mojibake" }
  }
}

private let soundSentences = [
  // French: spaced quotation marks, capitals before signs, no-break spaces before colons.
  "Le présent contrat (ci-après «\u{A0}Contrat\u{A0}») est conclu entre la «\u{A0}Société\u{A0}» et le «\u{A0}Licencié\u{A0}».",
  "«\u{A0}Déjà\u{A0}», répondit-il\u{A0}; «\u{A0}voilà…\u{A0}» et «\u{A0}Qualité\u{A0}»\u{A0}: 100\u{A0}€.",
  "CONDITIONS GÉNÉRALES D’UTILISATION – SOCIÉTÉ À RESPONSABILITÉ LIMITÉE – “QUALITÉ” – L’ÉTÉ… DÉJÀ… PRÉVÔTÉ™",
  "L’accès à l’œuvre, l’hôpital, Noël, maïs, août, ça, où, cœur, ÎLE, ÇA, ÊTRE, ÔTÉ, ÂGE, «ÂGÉ», À L’ÎLE-D’AIX.",
  // Portuguese: words that end in Ã.
  "O acordo começa “AMANHÔ, a IRMÔ e a MAÇÔ; NÃO, IRMÃOS… “SÃO PAULO”, ‘MANHÒ, LÕ, LÅ, ÓRFû.",
  "As partes têm até amanhã… A “licença” é intransferível; não há exceções à condição nº 3, art. 5º, alínea “à”.",
  // German, Dutch, Scandinavian, Finnish.
  "Die Größe „Maß“, „Spaß“ und „Fuß“ – ‚groß‘ – gemäß § 4 Abs. 2: „Straße“… ÜBERGRÖSSE; Öl, Ärger, Äußerung.",
  "Avtalet gäller “SE PÅ”, “FÅ”… ‘Å’, Åsa, Ängel, Öland – på ”så”… “HYVÄ”, “SIINÄ”… Ääni™, PÄIVÄ…",
  "Licença, coöperatie, één, “café”, ‘à la carte’, naïve résumé… “fiancé”. 25 °C, 5 m², ±3 µm, ½, ©2026, Acme®, €5.",
  // Spanish, Italian, Romanian, Turkish.
  "¿Qué? ¡Sí! “José”, «ÁNGEL», EL NIÑO, PÚBLICO; la COMPAÑÍA… “así”, ‘él’, 1.ª y 2.º; “BOGOTÁ”, “PERÚ”, “MÍ”.",
  "È così: “città”, “perché”… «però», l’“età”; CITTÀ™, LIBERTÀ®, QUALITÀ², “È”, «È», PIÙ…",
  "Părţile „hotărăsc”: România, ÎNTRE, COBORÎ… “hâlâ”, “hâlâ…”, “HÂLÂ”, kâr, rüzgâr, «İstanbul», ŞİŞLİ, IŞIĞ’I.",
  // Czech, Polish, Estonian.
  "Úžasný „ÚŽASNÝ“, Íšek, Čeští, Šťastný, ÚŠKLEBEK; „Łódź”, „ŻÓŁĆ”, zażółć gęślą jaźń; Õhtu, Äš, Ýžik.",
  // Thai: words that are sound UTF-8 as bytes, and Latin words beside them.
  "สัญญาอนุญาตให้ใช้สิทธิฉบับนี้ทำขึ้นระหว่างบริษัทและลูกค้า โดยผู้อนุญาตตกลงให้สิทธิแก่ผู้รับอนุญาต",
  "รถ BMW และ รถBMW, ใช้Microsoft Officeได้, ราคา ๑๐๐ บาท “ยงยุทธ” ‘รถ’ ๏ ปฟ — โปรด… โอกาส 100฿",
  "หมดสดรถ สด ยง รถ", "(รถ)", "100 € โดย “โครงการ”",
  // Other scripts, and what a list of letters looks like.
  "日本語のライセンス契約「製品」—— 中文合同“条款”，한국어 계약.", "Договор «Лицензия» — „так“… Ελληνικά «ναι»… שלום עולם العربية",
  "Tiếng Việt: HỢP ĐỒNG “ĐÃ”, ĐÂY, CÂU, ÂM NHẠC, hoà… À, Á, Â, Ã, Ä, Å, Æ, Ç; é è ê ë; ð Þ þ Ÿ œ Œ",
  "Íslenska: “það”, ÞAÐ… „já“, ÆÐI; Føroyskt: “nú”… Welsh: â’r, Â’r, tŷ; Ireland: “Dáil”, É, Éire…",
]
