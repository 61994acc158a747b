package import MihuAPI

/// What was said in one conversation, merged by id from pages that come newest first.
package struct Transcript: Sendable {
    /// A message and the order in which this program first met it.
    package struct Entry: Sendable {
        package var message: Message
        /// Counts up over the transcript's life; a message that was read before has a lower number than a new one.
        package let arrival: Int
    }

    package let conversation: ConversationID
    /// Oldest first.
    package private(set) var entries: [Entry] = []
    /// How many messages were ever taken in.
    package private(set) var arrivals = 0
    /// When a page last came in. Uptime; nil before the first.
    package private(set) var readAt: Milliseconds?
    /// How many messages there are in all, as the API counts them.
    package private(set) var total: Int?
    /// Some messages between the newest page and the older ones are missing: a longer page is needed.
    package private(set) var hasGap = false
    /// Everything from the first message on was read.
    package private(set) var reachesBeginning = false
    /// The oldest page that was read, counted from the newest.
    private var oldestPage = 1
    private var olderArrivals = 0

    /// Messages of a page when all that can be asked for at once are.
    static let rowsPerPage = 100
    /// Messages that are kept: each line of them is measured anew for every frame.
    package static let most = 1_000

    /// An empty transcript, never read.
    package init(of conversation: ConversationID) { self.conversation = conversation }

    package var last: Message? { entries.last?.message }

    /// Whether there are, or may be, older messages that can be read.
    package var hasOlder: Bool { readAt != nil && !reachesBeginning && entries.count < Self.most }

    /// The page, counted from the newest, that has the messages before those that were read. Pages shift while something
    /// is said, so it may have some of them again.
    var olderPage: Int { max(entries.count / Self.rowsPerPage, oldestPage) + 1 }

    /// Takes in the page with the messages before those that were read; when the newest were read stays as it was.
    mutating func mergeOlder(_ page: Page<Message>, number: Int) {
        var known = Set(entries.map(\.message.id))
        var older: [Entry] = []
        for message in page.rows where known.insert(message.id).inserted {
            // They were said before all that was read, so they count as read before it.
            olderArrivals -= 1
            older.append(Entry(message: message, arrival: olderArrivals))
        }
        entries.insert(contentsOf: older.reversed(), at: 0)
        sort()
        total = page.total ?? total
        oldestPage = max(oldestPage, number)
        if page.rows.isEmpty || !page.hasMore { reachesBeginning = true }
    }

    /// Takes a page of messages in, in any order. `isLong`: no longer one can be asked for, so a gap behind it stays.
    ///
    /// - Returns: whether anything is new or different.
    @discardableResult
    package mutating func merge(_ page: Page<Message>, isLong: Bool = false, at now: Milliseconds) -> Bool {
        let firstRead = readAt == nil
        readAt = now
        total = page.total ?? total
        var known: [MessageID: Int] = [:]
        for (place, entry) in entries.enumerated() { known[entry.message.id] = place }
        var changed = false
        var overlaps = firstRead || entries.isEmpty || page.rows.isEmpty || isLong
        for message in page.rows.reversed() {
            if let place = known[message.id] {
                overlaps = true
                guard entries[place].message != message else { continue }
                entries[place].message = message
            } else {
                entries.append(Entry(message: message, arrival: arrivals))
                known[message.id] = entries.count - 1
                arrivals += 1
            }
            changed = true
        }
        hasGap = !overlaps
        let isWhole =
            total.map { entries.count >= $0 } ?? (page.number ?? 1 == 1 && page.rows.count < Self.rowsPerPage / 4)
        if isWhole, !page.hasMore, !hasGap { reachesBeginning = true }
        if changed { sort() }
        return changed
    }

    /// By time said; what has no time keeps the place in which it came.
    private mutating func sort() {
        let timed = entries.allSatisfy { $0.message.createdAt != nil }
        guard timed else { return }
        entries.sort { one, other in
            let (first, second) = (one.message.createdAt, other.message.createdAt)
            if let first, let second, first != second { return first < second }
            return one.arrival < other.arrival
        }
    }

    /// What was known when a verb was sent: later messages can be told from earlier ones by it.
    package struct Baseline: Hashable, Sendable {
        /// Messages with a lower arrival number had been read; nil when the transcript never was.
        package var arrivals: Int?
        /// The server's time when the verb was sent.
        package var sent: Timestamp
    }

    /// The messages by the agent that came after a baseline and have the same words, white space folded.
    package func spoken(_ words: String, since baseline: Baseline) -> [MessageID] {
        let asked = words.whiteSpaceFolded
        return entries.compactMap { entry in
            guard entry.message.sender?.known == .ai, isNew(entry, since: baseline),
                entry.message.content?.whiteSpaceFolded == asked
            else { return nil }
            return entry.message.id
        }
    }

    /// The server may cut times to seconds and its clock is known to a second or so.
    private static let clockSlack: Milliseconds = 3_000

    private func isNew(_ entry: Entry, since baseline: Baseline) -> Bool {
        if let arrivals = baseline.arrivals, entry.arrival < arrivals { return false }
        if let said = entry.message.createdAt {
            return said.milliseconds >= baseline.sent.milliseconds - Self.clockSlack
        }
        // Without a time, only a transcript that was read before can tell a new line from an old one.
        return baseline.arrivals != nil
    }
}
