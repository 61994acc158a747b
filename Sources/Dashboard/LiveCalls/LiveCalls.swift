package import MihuAPI

/// The live board: the running calls, the transcripts that were read, and who is looked at.
package struct LiveCalls: Sendable {
    package internal(set) var list = RowList<LiveCall>()
    /// Transcripts of the calls that were selected or acted on, by conversation.
    package internal(set) var transcripts: [ConversationID: Transcript] = [:]
    /// What is known of the callers that were looked at.
    package internal(set) var cards = CallerCards()
    /// When each channel's full list was last asked for and came in. Uptime.
    private var heard: [Channel: Milliseconds] = [:]
    /// Conversations that go on with another call, until the state has taken notice.
    var begunAgain: [ConversationID] = []
    /// Lines of the transcript pane between its end and what is shown; 0 follows what is said.
    package internal(set) var scrolledUp = 0
    /// The pane shows the caller's card in place of the transcript.
    package internal(set) var showsCard = false
    /// Lines of the card above what is shown of it.
    package internal(set) var cardScrolledDown = 0
    /// When the newest lines of all calls at once last came in. Uptime; nil while they are read call by call.
    package internal(set) var linesHeardAt: Milliseconds?
    /// Calls that run now, simulations included.
    package private(set) var running = 0
    /// Rows that are being checked, and rows that have ended: known without going through all rows for every key.
    private(set) var checking: [ConversationID] = []
    private var ended: [ConversationID] = []
    /// When the first of the rows that have ended did. Uptime.
    private var firstEnd: Milliseconds?
    private var channels: Set<Channel> = []
    /// What `/` keeps of the list; nil keeps everything.
    package internal(set) var filter: RowFilter?
    package internal(set) var order = LiveOrder()
    /// The rows that were marked, for verbs on several calls at once.
    package internal(set) var marked: Set<ConversationID> = []
    /// What is looked for in the transcript; nil when nothing is.
    package internal(set) var search: TranscriptSearch?
    /// Names for sorting and filtering, as far as they are known.
    var agentNames: [AgentID: String] = [:]
    var campaignNames: [CampaignID: String] = [:]
    /// When the selection last moved. Uptime.
    var selectedAt: Milliseconds = 0
    /// The call that was selected when the selection began to move.
    var restedOn: ConversationID?
    var sweeps: [Channel: Sweep] = [:]
    /// The message export was refused: last lines are read call by call.
    var exportRefused = false

    package init() {}

    /// When the list was last heard of in full: the oldest of the channels that have calls. Uptime; nil before the first.
    package var heardAt: Milliseconds? {
        heard[.call].map { calls in hasCalls(on: .whatsappCall) ? min(calls, heard[.whatsappCall] ?? calls) : calls }
    }

    /// Whether a call of the board runs on a channel.
    func hasCalls(on channel: Channel) -> Bool { channels.contains(channel) }

    /// The selected call.
    package var selected: LiveCall? { list.selectedRow }

    /// The call whose transcript is shown: the selected one, once the selection has rested on it. Before that the one
    /// it left, so that a walk through the list does not paint every transcript on the way.
    package func inPane(at now: Milliseconds) -> LiveCall? {
        selectionRests(at: now) ? selected : restedOn.flatMap { list[$0] }
    }

    /// Whether the selection has not moved for a moment.
    func selectionRests(at now: Milliseconds, for span: Milliseconds = rest) -> Bool { now - selectedAt >= span }

    /// The selection must have rested so long before its transcript is asked for and shown. Milliseconds.
    static let rest: Milliseconds = 150
    /// And so long before the caller's card is asked for. Milliseconds.
    static let cardRest: Milliseconds = 600

    /// In the chosen order, longest first unless told; ended ones last with the newest end on top.
    mutating func arrange() {
        count()
        let rows = list.rows
        let names = names
        let keys = rows.indices.map { order.key(at: $0, in: rows, agents: agentNames, campaigns: campaignNames) }
        list.arrangePlaces(
            showing: { [filter] in filter?.keeps(rows[$0].words(names(rows[$0]))) ?? true },
            by: { [order] in order.precedes(keys[$0], keys[$1]) })
    }

    private mutating func count() {
        checking.removeAll(keepingCapacity: true)
        ended.removeAll(keepingCapacity: true)
        channels.removeAll(keepingCapacity: true)
        firstEnd = nil
        // By place: a row is larger than what is looked at here, and copying it would cost more than the look.
        for place in list.rows.indices {
            channels.insert(list.rows[place].channel)
            switch list.rows[place].presence {
            case .running: break
            case .checking: checking.append(list.rows[place].id)
            case .ended(let at, _):
                ended.append(list.rows[place].id)
                firstEnd = min(firstEnd ?? at, at)
            }
        }
        running = list.rows.count - ended.count
    }

    /// What the ids of a row stand for.
    private var names: @Sendable (LiveCall) -> LiveCall.Names {
        { [agentNames, campaignNames] row in
            LiveCall.Names(
                agent: row.agent.flatMap { agentNames[$0] }, campaign: row.campaign.flatMap { campaignNames[$0] })
        }
    }
}

/// One reading of a channel's whole list, which may take several pages.
///
/// Only a reading that came to its end says which rows are missing.
struct Sweep: Sendable {
    /// The page that is asked for next, from 1.
    private(set) var page = 1
    /// Pages that a whole reading takes, as far as is known: what it costs.
    private(set) var pages = 1
    private var seen: Set<ConversationID> = []

    /// Takes a page in.
    ///
    /// - Returns: all ids of the list when this page was the last; nil while more pages are to come.
    mutating func take(_ rows: Page<Conversation>) -> Set<ConversationID>? {
        seen.formUnion(rows.rows.map(\.id))
        if rows.hasMore, !rows.rows.isEmpty {
            // Known from the first page on, so that what else is asked makes room for the rest.
            pages = max(page + 1, rows.last ?? pages)
            page += 1
            return nil
        }
        pages = page
        page = 1
        defer { seen = [] }
        return seen
    }
}

// MARK: - Replies

extension LiveCalls {
    /// Rows per page of the list; the API's most.
    static let rowsPerPage = 100

    /// Takes a page of a channel's running conversations in.
    ///
    /// - Returns: whether the list is complete now; if not, the next page should be asked for at once.
    mutating func take(_ page: Page<Conversation>, of channel: Channel, at now: Milliseconds) -> Bool {
        for record in page.rows {
            if list[record.id] == nil {
                let row = LiveCall(record, on: channel, at: now)
                // A conversation that had ended before it was ever seen running is no live call.
                if !row.hasEnded { list.put(row) }
            } else {
                note(record, at: now)
            }
        }
        let complete = sweeps[channel, default: Sweep()].take(page)
        if let complete {
            heard[channel] = now
            list.changeAll { row in
                if row.channel == channel, !complete.contains(row.id) { row.missed(at: now) }
            }
        }
        arrange()
        return complete != nil
    }

    /// Takes stored calls in: they tell state and direction where the conversations leave them out.
    mutating func take(_ calls: Page<Call>) {
        var byCall: [CallID: Call] = [:]
        for call in calls.rows { if let id = call.id { byCall[id] = call } }
        list.changeAll { row in
            if let id = row.call, let call = byCall[id] { row.note(call) }
        }
    }

    /// Takes in a call that was just placed from here; it is *checking* until its own record was read.
    mutating func begin(_ placed: LiveCall) {
        guard list[placed.id] == nil else { return }
        list.put(placed)
        arrange()
    }

    /// Moves the selection to a call that the operator has asked for.
    mutating func select(_ id: ConversationID, at now: Milliseconds) {
        guard list[id] != nil else { return }
        list.select(id)
        selectedAt = now
        scrolledUp = 0
    }

    /// Takes the own record of one call in.
    mutating func take(_ record: Conversation, at now: Milliseconds) {
        note(record, at: now)
        arrange()
    }

    private mutating func note(_ record: Conversation, at now: Milliseconds) {
        list.change(record.id) { row in
            if row.note(record, at: now) { begunAgain.append(record.id) }
        }
    }

    /// The server said of one call that it is over.
    mutating func end(_ id: ConversationID, how: String, at now: Milliseconds) {
        list.change(id) { $0.end(at: now, how: how) }
        arrange()
    }

    /// Takes a page of a transcript in.
    mutating func take(_ page: Page<Message>, of id: ConversationID, isLong: Bool, at now: Milliseconds) {
        transcripts[id, default: Transcript(of: id)].merge(page, isLong: isLong, at: now)
        guard let transcript = transcripts[id] else { return }
        list.change(id) { row in
            row.note(saidInAll: transcript.total ?? transcript.entries.count)
            if let last = transcript.last { row.note(last, at: now) }
        }
    }

    /// Takes exported messages of several conversations in.
    mutating func take(_ messages: [Message], at now: Milliseconds) {
        linesHeardAt = now
        for message in messages {
            guard let id = message.conversation else { continue }
            list.change(id) { $0.note(message, at: now) }
        }
    }

    /// Lets go of ended rows that have been shown long enough.
    mutating func letGo(at now: Milliseconds) {
        guard let firstEnd, now - firstEnd >= LiveCall.endedFor else { return }
        // Where many end, those that are due within half a second go along: the order is made once for them.
        let due = now - LiveCall.endedFor + 500
        let gone = ended.filter { id in
            if case .ended(let at, _) = list[id]?.presence { at <= due } else { false }
        }
        list.remove(gone)
        marked = marked.filter { list[$0] != nil }
        arrange()
    }

    /// Lets go of transcripts that nobody looks at any more.
    mutating func letGoOfTranscripts(keeping kept: Set<ConversationID>) {
        guard transcripts.count > Self.transcriptsKept else { return }
        transcripts = transcripts.filter { kept.contains($0.key) || $0.key == list.selected }
    }

    private static let transcriptsKept = 16
}
