import Sandbox
import Testing

struct ReplyParserTests {
  private static let posture: [UInt8] = [1, 5, 0, 0, 0, 7, 0xFF, 0x1F, 0, 0]
  private static let sound: [UInt8] =
    posture + [2, 4, 0, 0, 0, 0, 0, 0, 0] + [16, 3, 0, 0, 0, 10, 20, 30] + [2, 4, 0, 0, 0, 1, 0, 0, 0]
    + [200, 0, 0, 0, 0] + [3, 0, 0, 0, 0]

  private func parse(_ bytes: [UInt8], step: Int? = nil, limits: ReplyLimits = ReplyLimits()) -> Result<
    ParsedReply, ReplyFault
  > {
    var parser = ReplyParser(limits: limits, documentCount: 2)
    do throws(ReplyFault) {
      for start in stride(from: 0, to: bytes.count, by: step ?? max(1, bytes.count)) {
        try parser.feed(bytes[start..<min(bytes.count, start + (step ?? bytes.count))])
      }
      return .success(try parser.finish())
    } catch {
      return .failure(error)
    }
  }

  @Test func `reads a sound reply, however it is cut into parts`() throws {
    let reply = try parse(Self.sound).get()
    #expect(reply.posture?.landlockVersion == 7)
    #expect(reply.posture?.isFull == true)
    #expect(reply.lastDocument == 1)
    #expect(reply.frames == [WorkerFrame(kind: 16, bytes: [10, 20, 30]), WorkerFrame(kind: 200, bytes: [])])
    for step in 1...Self.sound.count { #expect(parse(Self.sound, step: step) == .success(reply)) }
  }

  @Test func `cut off anywhere it is cut off`() {
    for count in 0..<Self.sound.count {
      #expect(parse(Array(Self.sound.prefix(count))) == .failure(.cutOff), "\(count) bytes")
    }
  }

  @Test(
    arguments: [
      ([3, 0, 0, 0, 0], ReplyFault.noPosture), ([16, 0, 0, 0, 0], .noPosture), ([0, 0, 0, 0, 0], .noPosture),
      (posture + posture, .postureTwice), ([1, 4, 0, 0, 0, 7, 0, 0, 0], .postureUnreadable),
      ([1, 5, 0, 0, 0, 7, 0, 0, 0, 0x80], .postureUnreadable), ([1, 6, 0, 0, 0], .frameTooLarge(bytes: 6)),
      (posture + [5, 0, 0, 0, 0], .kind(5)), (posture + [15, 0xFF, 0xFF, 0xFF, 0xFF], .kind(15)),
      (posture + [16, 0xFF, 0xFF, 0xFF, 0xFF], .frameTooLarge(bytes: 0xFFFF_FFFF)),
      (posture + [2, 4, 0, 0, 0, 2, 0, 0, 0], .progress), (posture + [2, 3, 0, 0, 0, 0, 0, 0], .progress),
      (posture + [4, 6, 0, 0, 0], .frameTooLarge(bytes: 6)), (posture + [4, 0, 0, 0, 0], .kind(0)),
      (posture + [4, 5, 0, 0, 0, 15, 1, 0, 0, 0], .kind(15)), (posture + [4, 5, 0, 0, 0, 16, 1, 0, 0, 0], .output),
      (posture + [4, 5, 0, 0, 0, 16, 1, 0, 0, 2], .frameTooLarge(bytes: 0x200_0001)),
      (posture + [3, 1, 0, 0, 0, 0], .frameTooLarge(bytes: 1)), (sound + [0], .afterEnd),
    ] as [([UInt8], ReplyFault)])
  func `refuses what a worker never writes`(bytes: [UInt8], fault: ReplyFault) {
    #expect(parse(bytes) == .failure(fault))
    #expect(parse(bytes, step: 1) == .failure(fault))
  }

  @Test func `each limit holds at its number and not one further`() {
    func parse(_ change: (inout ReplyLimits) -> Void) -> ReplyFault? {
      var limits = ReplyLimits()
      change(&limits)
      if case .failure(let fault) = self.parse(Self.sound, limits: limits) { return fault }
      return nil
    }
    #expect(parse { $0.frameBytes = 3 } == nil)
    #expect(parse { $0.frameBytes = 2 } == .frameTooLarge(bytes: 3))
    #expect(parse { $0.totalBytes = Self.sound.count } == nil)
    #expect(parse { $0.totalBytes = Self.sound.count - 1 } == .replyTooLarge)
    #expect(parse { $0.frames = 6 } == nil)
    #expect(parse { $0.frames = 5 } == .tooManyFrames)
    #expect(parse { $0.kinds = 16...200 } == nil)
    #expect(parse { $0.kinds = 16...199 } == .kind(200))
  }

  @Test func `what is in the output counts like what is in the reply`() throws {
    func parse(total: Int) -> Result<[WorkerFrame], ReplyFault> {
      var limits = ReplyLimits()
      limits.totalBytes = total
      var parser = ReplyParser(limits: limits, documentCount: 2) { [UInt8](repeating: 9, count: $0) }
      do throws(ReplyFault) {
        try parser.feed((Self.posture + [4, 5, 0, 0, 0, 16, 3, 0, 0, 0, 3, 0, 0, 0, 0])[...])
        return .success(try parser.finish().frames)
      } catch {
        return .failure(error)
      }
    }
    #expect(parse(total: 28) == .success([WorkerFrame(kind: 16, bytes: [9, 9, 9])]))
    #expect(parse(total: 27) == .failure(.replyTooLarge))
  }

  @Test func `random changes are read the same in parts as at once, and never beyond the limits`() {
    var random = SplitMix(state: 20_261_123)
    var limits = ReplyLimits()
    (limits.frameBytes, limits.totalBytes, limits.frames) = (64, 400, 12)
    for _ in 0..<20_000 {
      let bytes = mutated(&random)
      let whole = parse(bytes, limits: limits)
      #expect(whole == parse(bytes, step: 1 + Int(random.next() % 9), limits: limits))
      if case .success(let reply) = whole {
        #expect(reply.frames.allSatisfy { $0.bytes.count <= 64 && WorkerFrame.kinds.contains($0.kind) })
        #expect(reply.posture != nil && reply.frames.count <= 12 && bytes.count <= 400)
      }
    }
  }

  private func mutated(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Self.sound
    for _ in 0..<(1 + random.next() % 4) {
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 4 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      case 2: if bytes.count > 1 { bytes.remove(at: place) }
      default: bytes += bytes[place...]
      }
    }
    return bytes
  }
}

/// The same numbers on every run. Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
