internal import Typesetting

/// Puts blocks on pages, one below the other, and starts a new page where one does not fit.
struct PageFlow {
  /// The items of each page, from its margins.
  private(set) var pages: [[Item]] = [[]]
  private var y = PageSize.top
  /// Nothing stands on the page yet but what continues it.
  private(set) var isFresh = true
  /// Stands at the top of every page but the first.
  let continuation: Block

  init(continuation: Block) { self.continuation = continuation }

  /// A block after a gap, which falls away at the top of a page.
  mutating func add(_ block: Block, gap: Points = 0) {
    let space = isFresh ? 0 : gap
    if !isFresh, y + space + block.height > PageSize.bottom { startPage() }
    let start = isFresh ? y : y + gap
    pages[pages.count - 1] += block.moved(x: PageSize.margin, y: start).items
    y = start + block.height
    isFresh = false
  }

  /// Rows under a head, which comes again at the top of each page that the table goes on.
  mutating func addTable(head: Block, rows: [Block], gap: Points = 0) {
    guard let first = rows.first else { return }
    add(.stack([head, first]), gap: gap)
    for row in rows.dropFirst() {
      if fits(row) { add(row) } else { add(.stack([head, row])) }
    }
  }

  func fits(_ block: Block, gap: Points = 0) -> Bool { room >= gap + block.height }

  /// What is left of the page.
  var room: Points { PageSize.bottom - y }

  mutating func startPage() {
    pages.append(continuation.moved(x: PageSize.margin, y: PageSize.top).items)
    y = PageSize.top + continuation.height
    isFresh = true
  }
}
