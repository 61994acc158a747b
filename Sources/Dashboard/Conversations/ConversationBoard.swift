package import MihuAPI

/// A row of the conversations board.
package struct ConversationRow: Identifiable, Sendable {
    package let record: Conversation
    package var id: ConversationID { record.id }

    /// The contact's name, given name first; nil when the API gave none.
    package var name: String? { record.contact?.fullName }
}

/// The conversations board: all channels, newest first, paged on demand; one of them may be open.
package struct ConversationBoard: Sendable {
    package internal(set) var list = RowList<ConversationRow>()
    /// When the newest page last came in. Uptime; nil before the first.
    package internal(set) var heardAt: Milliseconds?
    /// How many there are in all, as the API counts them.
    package internal(set) var total: Int?
    /// The conversation that is open, with what was read of it.
    package internal(set) var opened: OpenedConversation?
    /// The last page that was read; pages up to it are loaded.
    var pagesLoaded = 0
    /// The page that the operator has scrolled to and that is not read yet.
    var pageWanted: Int?

    package init() {}

    /// Rows per page.
    static let rowsPerPage = 50

    /// Whether there is more to load than is loaded.
    package var hasMore: Bool { total.map { list.rows.count < $0 } ?? false }

    mutating func take(_ page: Page<Conversation>, number: Int, at now: Milliseconds) {
        for record in page.rows {
            list.put(ConversationRow(record: record))
        }
        total = page.total ?? total
        pagesLoaded = max(pagesLoaded, number)
        if pageWanted == number { pageWanted = nil }
        if number == 1 { heardAt = now }
        arrange()
    }

    private mutating func arrange() {
        list.arrange { one, other in
            switch (one.record.createdAt, other.record.createdAt) {
            case (let first?, let second?) where first != second: first > second
            case (nil, .some): false
            case (.some, nil): true
            default: one.id < other.id
            }
        }
    }

    /// Wishes the next page when the selection comes near the end of what is loaded.
    mutating func wishMore() {
        guard hasMore, pagesLoaded > 0, pageWanted == nil else { return }
        let line = list.selected.flatMap(list.line) ?? 0
        if line >= list.order.count - Self.rowsPerPage / 2 { pageWanted = pagesLoaded + 1 }
    }
}

/// A conversation that is open: its messages and its sessions.
package struct OpenedConversation: Sendable {
    package let id: ConversationID
    package internal(set) var transcript: Transcript
    /// Newest first; nil until read.
    package internal(set) var sessions: [Session]?
    /// Lines between the end of the messages and what is shown.
    package internal(set) var scrolledUp = 0

    init(_ id: ConversationID) {
        self.id = id
        transcript = Transcript(of: id)
    }
}
