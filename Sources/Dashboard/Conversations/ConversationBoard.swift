package import MihuAPI

/// The conversations board: all channels, filtered and sorted by the workspace, read page by page as one scrolls; one of
/// them may be open.
package struct ConversationBoard: Sendable {
    package internal(set) var list = RowList<ConversationRow>()
    /// What the workspace is asked for.
    package internal(set) var filter = ConversationFilter()
    /// What `/` keeps of the loaded rows; nil keeps everything.
    package internal(set) var narrowing: RowFilter?
    /// The column that the loaded rows are sorted by here; nil leaves them in the workspace's order.
    package internal(set) var localSort: ConversationColumn?
    /// The local order runs the other way round.
    package internal(set) var localIsReversed = false
    /// How many there are in all, as the API counts them.
    package internal(set) var total: Int?
    /// The conversation that is open, with what was read of it.
    package internal(set) var opened: OpenedConversation?
    /// Evaluated sessions are shown instead, the worst on top.
    package internal(set) var worst: WorstFirst?
    /// The contact's own record where the board is filtered by one, and one that the workspace does not know any more.
    package internal(set) var contact: Contact?
    package internal(set) var goneContact: ContactID?
    /// The row to select once it is loaded.
    var selectsOnceLoaded: ConversationID?
    /// Rows that are held at the most; beyond it the end that is further away is let go of.
    package internal(set) var mostLoaded = ConversationBoard.usuallyLoaded

    /// When the first page last came in. Uptime; nil before the first.
    private(set) var headHeardAt: Milliseconds?
    var span = LoadedSpan()
    var words = LoadedWords()
    var shared = SharedIDs()
    /// Rows that `/` keeps, and when each row was last heard of, by place. Uptime.
    var kept: [Bool] = []
    private var readAt: [Milliseconds] = []
    /// Places that a pattern has still to look at; it takes too long for all of them at once.
    var unseen: [Int32] = []
    /// The order of a local sort; nil without one.
    var standing: StandingOrder?
    /// Rows of the workspace's list above the loaded ones that are not new: they were let go of.
    var letGoAbove = 0
    /// The count of all rows when the span's place in the list was last certain.
    private var totalWhenCertain: Int?
    /// The operator asked for what is new above.
    package internal(set) var bringsIn = false
    /// The operator moved against the end of what is shown: the next page is wanted.
    var wantsMore = false
    /// The page that each kind of reading has asked for last.
    private var asked: [ConversationPage: Int] = [:]

    package init() {}

    /// Rows per page; the API's most.
    static let rowsPerPage = 100
    /// Rows that are held unless the configuration says otherwise.
    package static let usuallyLoaded = 100_000
    /// And that are held in any case, whatever is kept for the way back from a jump.
    static let leastLoaded = 1_000
    /// New rows above that are brought in page by page; more are not worth the requests, the list begins anew.
    static let mostBroughtIn = 1_000
}

/// Which piece of the list is read, and why.
package enum ConversationPage: Int, Hashable, Comparable, Sendable {
    /// The first page: how many there are, and what is new.
    case head
    /// The page around the rows in sight, to keep them fresh.
    case inSight
    /// The page before the first loaded row, and the one after the last.
    case above, below

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

// MARK: - What is known

extension ConversationBoard {
    /// Rows that are loaded, in whatever order.
    package var loaded: Int { span.places.count }
    /// Rows that have come in above the first loaded one and wait until they are asked for.
    package var newAbove: Int { max(0, span.above - letGoAbove) }
    /// Whether there are more rows below than are loaded.
    package var hasMore: Bool { total.map { span.above + loaded < $0 } ?? false }
    /// Whether the loaded rows are shown as the workspace has them: all, and in its order.
    package var showsSpan: Bool { narrowing == nil && localSort == nil }
    /// Whether anything is left out, or sorted here.
    package var isNarrowed: Bool { !showsSpan || !filter.keepsAll }
    /// The share of the loaded rows that a pattern has looked at, 0 to 1; nil when it is done.
    package var looked: Double? {
        unseen.isEmpty || loaded == 0 ? nil : 1 - Double(unseen.count) / Double(loaded)
    }

    /// When the rows of a pane of `height` lines were last heard of: the one that was read longest ago counts. Uptime;
    /// nil before the first page.
    package func heardAt(height: Int) -> Milliseconds? {
        if let worst { return worst.heardAt }
        return oldest(in: list.visible(height)).map { readAt[Int($0)] } ?? headHeardAt
    }

    /// The place of the row in sight that was read longest ago.
    private func oldest(in sight: Range<Int>) -> Int32? {
        list.order[sight].min { readAt[Int($0)] < readAt[Int($1)] }
    }

    /// Nothing was chosen yet: new rows on top come in as they are.
    var followsHead: Bool { list.selected == nil && list.top == nil && showsSpan && opened == nil }

    /// The column that is sorted by, wherever.
    package var sortedBy: ConversationColumn {
        localSort ?? (filter.sortBy == .createdAt ? .created : .updated)
    }

    /// Whether the greatest value is on top: the latest time, the longest call, the last name.
    package var runsDown: Bool {
        switch localSort {
        case nil: filter.direction == .descending
        case .length: !localIsReversed
        default: localIsReversed
        }
    }
}

// MARK: - What to ask for

extension ConversationBoard {
    /// The pages that are wished while the board is shown with so many rows in sight.
    func pagesWished(height: Int) -> Set<ConversationPage> {
        guard headHeardAt != nil, loaded > 0 else { return [.head] }
        var wished: Set<ConversationPage> = [.head]
        let sight = list.visible(height)
        if showsSpan {
            if span.above > 0, bringsIn || letGoAbove > 0 && sight.lowerBound < 2 * height { wished.insert(.above) }
            if hasMore, sight.upperBound + height > loaded { wished.insert(.below) }
        } else if hasMore, wantsMore {
            wished.insert(.below)
        }
        if page(inSight: sight).map({ $0 > 1 }) ?? false { wished.insert(.inSight) }
        return wished
    }

    /// The number of the page that a reading asks for, noted for its reply.
    mutating func number(of page: ConversationPage, height: Int) -> Int {
        let number =
            switch page {
            case .head: 1
            case .inSight: self.page(inSight: list.visible(height)) ?? 1
            case .above: Self.page(at: span.above - 1)
            case .below: Self.page(at: span.above + loaded)
            }
        asked[page] = number
        return number
    }

    /// The page of the row in sight that was read longest ago.
    private func page(inSight sight: Range<Int>) -> Int? {
        oldest(in: sight).flatMap(span.line).map { Self.page(at: span.above + $0) }
    }

    private static func page(at position: Int) -> Int { max(0, position) / rowsPerPage + 1 }
}

// MARK: - Replies

extension ConversationBoard {
    /// Takes a page in.
    mutating func take(
        _ page: Page<Conversation>, for reading: ConversationPage, names: FilterNames, at now: Milliseconds
    ) {
        let position = ((asked[reading] ?? 1) - 1) * Self.rowsPerPage
        total = page.total ?? total ?? (page.hasMore ? nil : position + page.rows.count)
        if reading == .head { headHeardAt = now }
        if reading == .below { wantsMore = false }
        let fits = fit(page.rows, at: position, for: reading, now)
        letGoAbove = min(letGoAbove, span.above)
        guard bringsIn else {
            arrange(names)
            selectOpened()
            return
        }
        // What is new can't be joined to what is loaded any more.
        if reading == .above, !fits { return startOver() }
        arrange(names)
        if reading == .above || span.above == 0 { list.move(.first, height: 1) }
        bringsIn = span.above > 0
    }

    private mutating func fit(
        _ rows: [Conversation], at position: Int, for reading: ConversationPage, _ now: Milliseconds
    ) -> Bool {
        let known = rows.map { row in list.place(of: row.id).flatMap { span.line(of: $0) } }
        let takesAbove = reading == .above || followsHead
        for (row, line) in zip(rows, known) where line != nil { put(row, now) }
        guard let fit = span.fit(known, position: position, takesAbove: takesAbove) else {
            guessShift()
            return false
        }
        let places = rows[fit.rows].map { put($0, now) }
        let watched = (opened?.id ?? list.selected).flatMap { list.place(of: $0) }
        let gone = span.put(places, fit, keeping: watched)
        totalWhenCertain = total
        remove(gone + span.shorten(to: mostLoaded, fromStart: dropsStart(for: reading)))
        return true
    }

    /// Whether it is the start of what is loaded that is let go of.
    private mutating func dropsStart(for reading: ConversationPage) -> Bool {
        let excess = loaded - mostLoaded
        guard excess > 0, reading == .below else { return false }
        letGoAbove += excess
        return true
    }

    /// Rows come in at the top while the last created ones stand there: what is loaded has moved down by as many.
    private mutating func guessShift() {
        guard filter.direction == .descending, let before = totalWhenCertain, let total else { return }
        span.shift(to: span.above + total - before)
        totalWhenCertain = total
    }

    @discardableResult
    private mutating func put(_ record: Conversation, _ now: Milliseconds) -> Int32 {
        let row = ConversationRow(record, sharing: &shared)
        let known = list.place(of: row.id)
        let place = known ?? Int32(list.rows.count)
        standing?.touch(place)
        if known == nil {
            kept.append(true)
            readAt.append(now)
        } else {
            readAt[Int(place)] = now
            if list.rows[Int(place)] == row { return place }
        }
        list.put(row)
        words.put(row, at: place, &shared)
        if narrowing != nil { unseen.append(place) }
        return place
    }

    private mutating func remove(_ gone: [Int32]) {
        guard !gone.isEmpty else { return }
        let gone = gone.sorted(by: >)
        let moves = list.remove(at: gone)
        words.remove(at: gone)
        kept.fill(gone)
        readAt.fill(gone)
        span.follow(moves)
        guard standing != nil || !unseen.isEmpty else { return }
        var whither = [Int32](0..<Int32(list.rows.count + gone.count))
        for place in gone { whither[Int(place)] = -1 }
        for move in moves { whither[Int(move.from)] = move.to }
        unseen = unseen.following(whither)
        standing?.follow(whither)
    }

    /// Selects the row that was opened before it was loaded.
    private mutating func selectOpened() {
        guard let id = selectsOnceLoaded, headHeardAt != nil else { return }
        list.select(id)
        selectsOnceLoaded = nil
    }

    /// Home: the first row, and what has come in above it.
    mutating func goToHead() {
        guard span.above > 0 else { return }
        if span.above > Self.mostBroughtIn { startOver() } else { bringsIn = true }
    }

    /// Begins anew, as with another filter.
    mutating func startOver() {
        list.removeAll()
        span = LoadedSpan()
        words = LoadedWords()
        (kept, readAt, unseen, standing) = ([], [], [], nil)
        (headHeardAt, total, totalWhenCertain) = (nil, nil, nil)
        (letGoAbove, bringsIn, wantsMore) = (0, false, false)
        asked = [:]
    }
}
