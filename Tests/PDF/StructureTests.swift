import Findings
import Foundation
import PDF
import Testing

/// A page with a table, a link and a drawing, all of them tagged.
private func tagged(roles: String = "/Cell /TD", type: String = "Cell") -> TinyPDF {
  TinyPDF(
    catalog: "/MarkInfo << /Marked true >> /Lang (fr-FR) /StructTreeRoot 20 0 R",
    objects: [
      3: """
      << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /StructParents 0 /Annots [25 0 R]
         /Resources << /Font << /F1 5 0 R >> /XObject << /X0 26 0 R >> >> >>
      """,
      20: """
      << /Type /StructTreeRoot /K 21 0 R /RoleMap << \(roles) >> /ClassMap << /c << /O /Layout /Placement /Block >> >>
         /IDTree << /Names [(h1) 22 0 R] >>
         /ParentTree << /Kids [<< /Limits [0 7] /Nums [0 [22 0 R 23 0 R] 3 24 0 R 7 [23 0 R]] >>] >> >>
      """,
      21: "<< /Type /StructElem /S /Table /P 20 0 R /K [22 0 R 23 0 R 24 0 R] >>",
      22: "<< /Type /StructElem /S /TH /ID (h1) /P 21 0 R /Pg 3 0 R /K 0 /C /c >>",
      23: """
      << /Type /StructElem /S /\(type) /P 21 0 R /Pg 3 0 R /K [1 << /Type /MCR /Stm 26 0 R /MCID 0 /Pg 3 0 R >>]
         /A << /O /Table /Headers [(h1)] >> >>
      """,
      24: "<< /Type /StructElem /S /Link /P 21 0 R /K << /Type /OBJR /Obj 25 0 R /Pg 3 0 R >> >>",
      25: "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /StructParent 3 /A << /S /URI /URI (https://e.com) >> >>",
      26: TinyPDF.stream("0 0 9 9 re f", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /StructParents 7"),
    ])
}

@Suite struct `Tagged structure` {
  @Test func `each source is a part of its own, with its language`() throws {
    let document = try bound(tagged(), TinyPDF(), tagged())
    #expect(document.inventory.structureElements == 4 + 4 + 2 + 1)
    #expect(document.inventory.structureItems == 8)
    let plain = PlainObjects(document.bytes)
    #expect(plain.catalog.contains("/MarkInfo << /Marked true >>"))
    let root = plain.object("StructTreeRoot", of: plain.catalog)
    let top = plain.objects[Int(plain.array("K", of: root).prefix { $0 != " " }) ?? 0] ?? ""
    #expect(top.contains("/S /Document"))
    let parts = plain.array("K", of: top).matches(of: /(\d+) 0 R/).compactMap { Int($0.1) }
    #expect(parts.count == 2)
    for part in parts {
      #expect(
        plain.objects[part]?.contains("/S /Part") == true && plain.objects[part]?.contains("/Lang (fr-FR)") == true)
      let table = plain.objects[Int(plain.array("K", of: plain.objects[part] ?? "").prefix { $0 != " " }) ?? 0] ?? ""
      #expect(table.contains("/S /Table") && plain.reference("P", of: table) == part)
    }
  }

  @Test func `pages, links and drawings are found by their new numbers`() throws {
    let plain = PlainObjects(try bound(tagged(), tagged()).bytes)
    let root = plain.object("StructTreeRoot", of: plain.catalog)
    #expect(root.contains("/ParentTreeNextKey 6"))
    for (index, first) in [0, 3].enumerated() {
      let page = plain.objects[plain.pages[index]] ?? ""
      #expect(page.contains("/StructParents \(first)"))
      #expect(plain.object("X0", of: page).contains("/StructParents \(first + 2)"))
      #expect(plain.annotations(index)[0].contains("/StructParent \(first + 1)"))
      let parents = root.replacing("ParentTreeNextKey", with: "")
      let number = try #require(plain.reference("Nums", of: parents, behind: "\(first + 1)"))
      let element = plain.objects[number] ?? ""
      #expect(element.contains("/S /Link"))
      #expect(plain.object("Obj", of: element) == plain.annotations(index)[0])
      #expect(plain.reference("Pg", of: element) == plain.pages[index])
    }
  }

  @Test func `identifiers of two sources keep apart, and headers follow them`() throws {
    let plain = PlainObjects(try bound(tagged(), tagged()).bytes)
    let root = plain.object("StructTreeRoot", of: plain.catalog)
    #expect(
      plain.array("Names", of: root).contains("(src1.h1)") && plain.array("Names", of: root).contains("(src2.h1)"))
    for number in 1...2 {
      #expect(plain.objects.values.contains { $0.contains("/ID (src\(number).h1)") })
      #expect(plain.objects.values.contains { $0.contains("/Headers [ (src\(number).h1) ]") })
    }
  }

  @Test func `classes of one name keep apart`() throws {
    let plain = PlainObjects(try bound(tagged(), tagged()).bytes)
    #expect(plain.objects.values.contains { $0.contains("/ID (src1.h1)") && $0.contains("/C /c ") })
    #expect(plain.objects.values.contains { $0.contains("/ID (src2.h1)") && $0.contains("/C /c_src2 ") })
  }

  @Test(arguments: [
    ("/Cell /TD", "Cell", "/Cell /TD", "/S /Cell"), ("/Cell /TH", "Cell", "/Cell_src2 /TH", "/S /Cell_src2"),
    ("/TH /P", "TH", "/TH_src2 /P", "/S /TH_src2"), ("/Cell /X /X /TH", "Cell", "/Cell_src2 /TH", "/S /Cell_src2"),
  ]) func `a type that another source means differently gets a name of its own`(
    _ roles: String, _ type: String, _ entry: String, _ written: String
  ) throws {
    let plain = PlainObjects(try bound(tagged(), tagged(roles: roles, type: type)).bytes)
    let root = plain.object("StructTreeRoot", of: plain.catalog)
    #expect(root.contains(entry), "\(root)")
    #expect(plain.objects.values.contains { $0.contains(written) && $0.contains("/Headers [ (src2.h1) ]") })
  }

  @Test func `a type that is mapped to itself keeps its name`() throws {
    let plain = PlainObjects(try bound(tagged(roles: "/TD /TD", type: "TD")).bytes)
    #expect(plain.objects.values.contains { $0.contains("/S /TD") && $0.contains("/Headers") })
    #expect(!plain.object("StructTreeRoot", of: plain.catalog).contains("/RoleMap"))
  }

  @Test func `types that are mapped to each other in a circle keep their names`() throws {
    let plain = PlainObjects(try bound(tagged(roles: "/Cell /Other /Other /Cell /Mine /TD")).bytes)
    let root = plain.object("StructTreeRoot", of: plain.catalog)
    #expect(root.contains("/RoleMap << /Mine /TD >>"), "\(root)")
    #expect(plain.objects.values.contains { $0.contains("/S /Cell") })
  }

  @Test func `untagged sources beside tagged ones are told once`() throws {
    let parts = try [tagged(), TinyPDF()].map {
      BindingPart(source: try opened($0, "plain.pdf"), outlineTitle: "t", labelPrefix: "")
    }
    let findings = try bind(parts, title: "t", language: "en", file: "f").findings
    #expect(findings.map(\.rule) == ["pdf-untagged"])
    #expect(findings.first?.evidence == ["plain.pdf"])
  }

  @Test func `numbers that no structure knows are left out`() throws {
    var stray = tagged()
    stray.objects[1] = "<< /Type /Catalog /Pages 2 0 R >>"
    let text = String(decoding: try bound(tagged(), stray).bytes, as: UTF8.self)
    #expect(text.components(separatedBy: "/StructParent").count == 4)
  }

  @Test func `elements that point at pages which are gone lose only that`() throws {
    var stale = tagged()
    stale.objects[24] = "<< /Type /StructElem /S /P /P 21 0 R /Pg 30 0 R /K 5 >>"
    stale.objects[30] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    #expect(try bound(stale).inventory.structureElements == 6)
  }

  @Test func `a structure in a circle ends`() throws {
    var circle = tagged()
    circle.objects[24] = "<< /Type /StructElem /S /P /P 21 0 R /K [21 0 R] >>"
    #expect(try bound(circle).inventory.structureElements == 6)
  }
}
