import Findings
import PDF
import Testing

/// The rules that a file breaks.
func brokenRules(_ pdf: TinyPDF) throws -> [String] { try brokenRules(pdf.bytes) }

func brokenRules(_ bytes: [UInt8]) throws -> [String] {
  try SourcePDF.open(bytes, file: "a.pdf").findings.map(\.rule)
}

private func page(_ annotation: String, catalog: String = "", objects: [Int: String] = [:]) -> TinyPDF {
  TinyPDF(
    catalog: catalog, page: "/Annots [6 0 R]",
    objects: [6: "<< /Type /Annot /Rect [0 0 9 9] \(annotation) >>"].merging(objects) { $1 })
}

@Suite struct `Opening a source PDF` {
  @Test func `a finding names file, page, object and the way out`() throws {
    let finding = try #require(try SourcePDF.open(page("/Subtype /Redact").bytes, file: "eula/a.pdf").findings.first)
    #expect(finding.place == Place(file: "eula/a.pdf", page: 1, object: 6))
    #expect(finding.help == Rule.pdfAnnotation.help)
    #expect(finding.message == "an annotation of the kind Redact can't be carried over")
  }

  @Test func `the title is read in every encoding of PDF text`() throws {
    let plain = TinyPDF(trailer: "/Info << /Title (Terms \\(final\\)) >>")
    #expect(try SourcePDF.open(plain.bytes, file: "a").source?.title == "Terms (final)")
    let wide = TinyPDF(trailer: "/Info << /Title <FEFF00DC0062006500720020D83DDE00> >>")
    #expect(try SourcePDF.open(wide.bytes, file: "a").source?.title == "Über 😀")
    let blank = TinyPDF(trailer: "/Info << /Title (  ) >>")
    #expect(try SourcePDF.open(blank.bytes, file: "a").source?.title == nil)
  }

  @Test(arguments: [
    ("/S /Launch /F (calc.exe)", "starts a program"), ("/S /JavaScript /JS (1)", "runs JavaScript"),
    ("/S /GoToR /F (b.pdf) /D [0 /Fit]", "opens another document"), ("/S /SubmitForm /F (x)", "sends form data"),
    ("/S /URI /URI (javascript:alert)", "none of http, https, mailto"),
    ("/S /URI /URI (file:///etc/passwd)", "none of http, https, mailto"),
    ("/S /URI /URI (www.example.com/a:b)", "a file beside"), ("/S /URI /URI (terms?a=b:c)", "a file beside"),
    ("/S /URI /URI (#page=2)", "a file beside"), ("/S /URI /URI ()", "a file beside"),
    ("/S /URI /URI (java\\nscript:x)", "blanks or controls"), ("/S /URI /URI (\\\\\\\\server\\\\share)", "backslashes"),
    ("/S /GoTo /D [3 0 R /Fit] /Next << /S /GoTo /D [3 0 R /Fit] >>", "chain of actions"),
    ("/S /Unheard", "no reader defines"),
  ]) func `a link that acts is found`(_ action: String, _ words: String) throws {
    let findings = try SourcePDF.open(page("/Subtype /Link /A << \(action) >>").bytes, file: "a").findings
    #expect(findings.map(\.rule) == ["pdf-active-content"])
    #expect(findings.first?.message.contains(words) == true, "\(findings)")
  }

  @Test(arguments: [
    "https://example.com/terms", "HTTP://EXAMPLE.COM", "mailto:legal@example.com",
  ]) func `a link to an address is welcome`(_ address: String) throws {
    #expect(try brokenRules(page("/Subtype /Link /A << /S /URI /URI (\(address)) >>")) == [])
  }

  @Test func `a script is found wherever it hides`() throws {
    let script = "<< /S /JavaScript /JS (1) >>"
    let places = [
      TinyPDF(catalog: "/AA << /WC \(script) >>"), TinyPDF(page: "/AA << /O \(script) >>"),
      TinyPDF(catalog: "/Names << /JavaScript << /Names [(a) \(script)] >> >>"),
      TinyPDF(catalog: "/Names << /JavaScript << /Kids [7 0 R] >> >>", objects: [7: "<< /Names [(a) \(script)] >>"]),
      TinyPDF(page: "/PresSteps << /NA \(script) >>"), page("/Subtype /Text /AA << /E \(script) >>"),
      page("/Subtype /Text /A 7 0 R", objects: [7: "<< /S /Java#53cript /JS (1) >>"]),
      page("/Subtype /Text /A << /S 7 0 R /JS (1) >>", objects: [7: "/JavaScript"]),
      TinyPDF(
        catalog: "/Outlines 7 0 R", objects: [7: "<< /First 8 0 R /Last 8 0 R >>", 8: "<< /Title (a) /A \(script) >>"]),
    ]
    for place in places { #expect(Set(try brokenRules(place)) == ["pdf-active-content"], "\(place.objects)") }
  }

  @Test func `attachments and media are active content`() throws {
    let file = "<< /Type /Filespec /F (a.exe) /EF << /F 8 0 R >> >>"
    let data = [8: TinyPDF.stream("MZ", "/Type /EmbeddedFile")]
    let places = [
      TinyPDF(catalog: "/Names << /EmbeddedFiles << /Names [(a) \(file)] >> >>", objects: data),
      TinyPDF(catalog: "/AF [\(file)]", objects: data), TinyPDF(page: "/AF [\(file)]", objects: data),
      page("/Subtype /FileAttachment /FS \(file)", objects: data), page("/Subtype /RichMedia"),
      page("/Subtype /Screen"),
      page("/Subtype /Sound"), page("/Subtype /Movie"), page("/Subtype /3D"),
    ]
    for place in places { #expect(Set(try brokenRules(place)) == ["pdf-active-content"], "\(place.objects)") }
  }

  @Test func `a plain opening view, empty trees, an empty form and an empty layer list do no harm`() throws {
    let sound = [
      "/OpenAction [3 0 R /Fit]", "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>", "/AcroForm << /Fields [] >>",
      "/Names << /JavaScript << /Names [] >> >>", "/OCProperties << /OCGs [] /D << >> >>",
      "/MarkInfo << /Marked false >>",
    ]
    for entries in sound { #expect(try brokenRules(TinyPDF(catalog: entries)) == [], "\(entries)") }
  }

  @Test(arguments: ["/Perms << >>", "/DSS << >>", "/AcroForm << /SigFlags 1 /Fields [] >>"])
  func `any trace of a signature counts`(_ entries: String) throws {
    #expect(try brokenRules(TinyPDF(catalog: entries)) == ["pdf-signed"])
  }

  @Test func `pages are as large as both readers see them, cropped and turned`() throws {
    for entries in [
      "/CropBox [10 10 100 200] /Rotate 90", "/CropBox [-50 -50 100 2000]", "/Rotate -90",
    ] {
      #expect(try brokenRules(TinyPDF(page: entries)) == [], "\(entries)")
    }
    for box in ["[612 792 0 0]", "[0 0 595.276 841.89]", "[-10 -10 100 100]"] {
      #expect(try brokenRules(TinyPDF(mediaBox: box)) == [], "\(box)")
    }
    #expect(try brokenRules(TinyPDF(page: "/UserUnit 2.0")) == [])
    for unit in ["20", "0", "-1", "/Inch"] {
      #expect(try brokenRules(TinyPDF(page: "/UserUnit \(unit)")) == ["pdf-page-too-large"], "\(unit)")
    }
    #expect(try brokenRules(TinyPDF(mediaBox: "[0 0 0 0]")) == ["pdf-damaged"])
  }

  @Test func `inherited boxes and resources are found in the page tree`() throws {
    let nested = TinyPDF(objects: [
      2: "<< /Type /Pages /Kids [6 0 R] /Count 1 /MediaBox [0 0 300 400] /Rotate 90 >>",
      6: "<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>",
      3: "<< /Type /Page /Parent 6 0 R /Contents 4 0 R >>",
    ])
    #expect(try brokenRules(nested) == [])
  }
}
