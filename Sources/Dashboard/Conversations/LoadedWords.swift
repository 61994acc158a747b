import MihuAPI

/// The words that `/` looks at of every loaded row, in lower case and one after the other in memory: a hundred thousand
/// rows are looked through between one key and the next.
///
/// Rows are named by their place in the board's list. What an agent or a campaign is called is looked at once per agent,
/// not once per row, so that a name that becomes known later costs nothing here.
struct LoadedWords: Sendable {
    private struct Span {
        var start: Int32
        var count: Int32
    }

    /// Never less than eight, so that eight can be taken at once.
    private var bytes = [UInt8](repeating: 0, count: 8)
    private var spans: [Span] = []
    /// Numbers of ``SharedIDs``; -1 for none.
    private var agents: [Int32] = []
    private var campaigns: [Int32] = []
    /// Bytes that belong to no row any more.
    private var idle = 0

    /// Notes a row that stands at a place: one past the last, or one that was noted before.
    mutating func put(_ row: ConversationRow, at place: Int32, _ shared: inout SharedIDs) {
        let number = row.number.map { PhoneSpelling.compact($0) ?? $0 }
        let words = [row.name ?? number, number, row.channel?.text, row.status?.text, row.summary]
        let start = bytes.count
        for word in words {
            if let word { bytes.append(contentsOf: word.lowercased().utf8) }
            bytes.append(0)
        }
        let span = Span(start: Int32(start), count: Int32(bytes.count - start))
        let agent = row.agent.map { shared.agents.number($0) } ?? -1
        let campaign = row.campaign.map { shared.campaigns.number($0) } ?? -1
        if Int(place) == spans.count {
            spans.append(span)
            agents.append(agent)
            campaigns.append(campaign)
        } else {
            idle += Int(spans[Int(place)].count)
            spans[Int(place)] = span
            agents[Int(place)] = agent
            campaigns[Int(place)] = campaign
            compactIfIdle()
        }
    }

    /// Forgets rows as ``RowList/remove(at:)`` does.
    mutating func remove(at gone: [Int32]) {
        for place in gone { idle += Int(spans[Int(place)].count) }
        spans.fill(gone)
        agents.fill(gone)
        campaigns.fill(gone)
        compactIfIdle()
    }

    private mutating func compactIfIdle() {
        guard idle > bytes.count / 2, idle > 1 << 16 else { return }
        var packed = [UInt8](repeating: 0, count: 8)
        packed.reserveCapacity(bytes.count - idle)
        for place in spans.indices {
            let start = Int(spans[place].start)
            spans[place].start = Int32(packed.count)
            packed.append(contentsOf: bytes[start..<start + Int(spans[place].count)])
        }
        bytes = packed
        idle = 0
    }

    /// What a plain text is looked for in besides the rows' own words: names by the numbers of their ids.
    struct Names: Equatable, Sendable {
        var agents: [String?]
        var campaigns: [String?]
    }

    /// Those of some rows that have a text in them, or have it not.
    func places(_ places: [Int32], having text: [UInt8], isTurnedRound: Bool, _ names: Names) -> [Int32] {
        func have(_ names: [String?]) -> [Bool] {
            names.map { name in name.map { Array($0.lowercased().utf8).holds(text) } ?? false }
        }
        let (agentsHave, campaignsHave) = (have(names.agents), have(names.campaigns))
        var kept: [Int32] = []
        kept.reserveCapacity(places.count)
        bytes.withUnsafeBufferPointer { bytes in
            text.withUnsafeBufferPointer { text in
                for place in places {
                    let (span, agent, campaign) = (spans[Int(place)], agents[Int(place)], campaigns[Int(place)])
                    let row = UnsafeBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.start + span.count)])
                    let isThere =
                        agent >= 0 && agentsHave[Int(agent)] || campaign >= 0 && campaignsHave[Int(campaign)]
                        || row.holds(text)
                    if isThere != isTurnedRound { kept.append(place) }
                }
            }
        }
        return kept
    }

    /// Whether the row has a first word, the contact.
    func hasContact(at place: Int32) -> Bool { bytes[Int(spans[Int(place)].start)] != 0 }

    /// Eight bytes of the first words of some rows as numbers that sort as they do; 0 behind their ends.
    func contacts(at places: [Int32], chunk: Int) -> [UInt64] {
        bytes.withUnsafeBytes { bytes in
            spans.withUnsafeBufferPointer { spans in
                places.map { Self.eight(of: bytes, from: Int(spans[Int($0)].start), chunk: chunk) }
            }
        }
    }

    private static func eight(of bytes: UnsafeRawBufferPointer, from start: Int, chunk: Int) -> UInt64 {
        var (start, left) = (start, chunk)
        while true {
            let shift = max(0, start + 8 - bytes.count)
            let eight = bytes.loadUnaligned(fromByteOffset: start - shift, as: UInt64.self).littleEndian >> (8 * shift)
            // The high bit of the first byte that is 0, and perhaps of some behind it.
            let ends = (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
            if left == 0 {
                let kept = ends == 0 ? eight : eight & ((1 << UInt64(ends.trailingZeroBitCount - 7)) - 1)
                return kept.byteSwapped
            }
            if ends != 0 { return 0 }
            (start, left) = (start + 8, left - 1)
        }
    }

    /// The number of the row's agent; nil without one.
    func agent(at place: Int32) -> Int? { agents[Int(place)] < 0 ? nil : Int(agents[Int(place)]) }

    /// The number of the row's campaign; nil without one.
    func campaign(at place: Int32) -> Int? { campaigns[Int(place)] < 0 ? nil : Int(campaigns[Int(place)]) }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether some bytes stand somewhere in these.
    fileprivate func holds(_ wanted: some RandomAccessCollection<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        let rest = wanted.dropFirst()
        var place = startIndex
        let end = endIndex - wanted.count
        while place <= end {
            if self[place] == first, self[(place + 1)..<(place + wanted.count)].elementsEqual(rest) { return true }
            place += 1
        }
        return false
    }
}
