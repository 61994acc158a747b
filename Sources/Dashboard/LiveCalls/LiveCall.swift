package import MihuAPI

/// One row of the live board: a running call, or one that was running a moment ago.
package struct LiveCall: Identifiable, Sendable {
    /// Whether the call still runs, as far as is known.
    package enum Presence: Hashable, Sendable {
        case running
        /// It was missing from a list. Its own record is being read; that it ended is not known. Uptime.
        case checking(since: Milliseconds)
        /// A record said so. Uptime, and how it ended in the API's words, where it tells.
        case ended(at: Milliseconds, how: String?)
    }

    /// The last thing that was said.
    package struct Line: Hashable, Sendable {
        package var text: String
        package var sender: Open<Sender>?
        /// When it was said, by the server's clock.
        package var at: Timestamp?
        /// When this program read it. Uptime.
        package var readAt: Milliseconds
    }

    /// What a verb addresses.
    package let id: ConversationID
    package private(set) var presence: Presence = .running
    package private(set) var contact: Contact?
    /// The number that was dialled from here; nil for every other call.
    package private(set) var dialled: PhoneNumber?
    /// Whether a record of the API has told of it.
    package private(set) var wasRead = false
    package private(set) var agent: AgentID?
    package private(set) var campaign: CampaignID?
    /// The task that it came from; the first where there are several.
    package private(set) var task: TaskID?
    /// The voice channel in whose list it stands.
    package let channel: Channel
    package private(set) var call: CallID?
    package private(set) var direction: Open<CallDirection>?
    package private(set) var status: Open<CallStatus>?
    package private(set) var handledBy: Open<Responder>?
    package private(set) var recordingURL: String?
    /// When the call began, by the server's clock.
    package private(set) var startedAt: Timestamp?
    /// Not a customer: left out of every figure.
    package private(set) var isSimulation = false
    /// What the call was about; written when it is over.
    package private(set) var summary: String?
    /// The last thing that was said, as far as it was read.
    package internal(set) var lastLine: Line?
    /// How many things were said so far; nil when never counted.
    package private(set) var turns: Int?
    /// The conversation went on from another call: what was said before this moment belongs to that one.
    private var beginsAfter: Timestamp?
    /// Things that were said in the calls before, which the API counts in; nil when that is not known.
    private var turnsBefore: Int? = 0
    /// When it was first seen here. Uptime.
    package let firstSeen: Milliseconds
    /// When a reply last told of it: its age decides whether a verb may be used. Uptime.
    package private(set) var heardAt: Milliseconds

    /// A row from its record in a channel's list.
    package init(_ record: Conversation, on channel: Channel, at now: Milliseconds) {
        id = record.id
        self.channel = channel
        firstSeen = now
        heardAt = now
        note(record, at: now)
    }

    /// A row for a call that was placed from here and that no record tells of yet.
    package init(placed id: ConversationID, to number: PhoneNumber, by agent: AgentID, at now: Milliseconds) {
        self.id = id
        channel = .call
        firstSeen = now
        heardAt = now
        dialled = number
        self.agent = agent
        presence = .checking(since: now)
    }
}

// MARK: - What replies change

extension LiveCall {
    /// Takes a newer record in. What the record leaves out stays as it was known: a shorter reply erases nothing.
    ///
    /// - Returns: whether the conversation goes on with another call.
    @discardableResult
    package mutating func note(_ record: Conversation, at now: Milliseconds) -> Bool {
        heardAt = now
        wasRead = true
        let isAnother = if let newer = record.call?.id, let known = call { newer != known } else { false }
        if isAnother { beginAgain() }
        contact = record.contact ?? contact
        agent = record.agent ?? agent
        campaign = record.campaign ?? campaign
        task = record.tasks.first ?? task
        call = record.call?.id ?? call
        direction = record.call?.direction ?? direction
        status = record.call?.status ?? status
        handledBy = record.call?.handledBy ?? record.respondedBy ?? handledBy
        recordingURL = record.call?.recordingURL ?? recordingURL
        startedAt = record.call?.timestamp ?? record.timestamp ?? record.createdAt ?? startedAt
        summary = record.call?.summary ?? summary
        isSimulation = record.isRehearsal
        if record.status?.known == .closed || record.call?.isOver == true {
            end(at: now, how: record.call?.status?.text)
        } else if !hasEnded {
            presence = .running
        }
        return isAnother
    }

    /// The conversation goes on with another call, as when a caller who was cut off rings again.
    private mutating func beginAgain() {
        presence = .running
        beginsAfter = lastLine?.at ?? startedAt ?? beginsAfter
        turnsBefore = turns.flatMap { turns in turnsBefore.map { $0 + turns } }
        status = nil
        direction = nil
        handledBy = nil
        recordingURL = nil
        startedAt = nil
        summary = nil
        lastLine = nil
        turns = nil
    }

    /// Takes the stored call in: it tells state and direction where the conversation leaves them out.
    ///
    /// It may be older than the conversation's own record, so it does not say that the call has ended.
    package mutating func note(_ stored: Call) {
        direction = direction ?? stored.direction
        guard !hasEnded, stored.isOver != true else { return }
        status = stored.status ?? status
    }

    /// Takes a message in as the last line, unless a later one is known.
    package mutating func note(_ message: Message, at now: Milliseconds) {
        guard let text = message.content, !text.isEmpty else { return }
        if let said = message.createdAt {
            if let known = lastLine?.at, said < known { return }
            if let beginsAfter, said <= beginsAfter { return }
        }
        lastLine = Line(text: text, sender: message.sender, at: message.createdAt, readAt: now)
    }

    /// Takes in how many things were said in the whole conversation.
    package mutating func note(saidInAll count: Int) { turns = turnsBefore.map { max(0, count - $0) } }

    /// The row was not in a list that should have had it.
    package mutating func missed(at now: Milliseconds) {
        if case .running = presence { presence = .checking(since: now) }
    }

    /// A record said that the call is over. Only the first time counts.
    package mutating func end(at now: Milliseconds, how: String?) {
        if !hasEnded { presence = .ended(at: now, how: how) }
    }
}

// MARK: - What the board shows

extension LiveCall {
    /// The caller's name, given name first; nil when the API gave none.
    package var name: String? { contact?.fullName }
    package var number: String? { contact?.phoneNumber ?? dialled?.text }

    package var hasEnded: Bool {
        if case .ended = presence { true } else { false }
    }

    /// Whether a person has taken over from the agent.
    package var isHandledByHuman: Bool { handledBy?.known == .human }

    /// The call as a verb's prompt names it.
    package var target: Target { Target(conversation: id, call: call, name: name, number: number) }

    /// Milliseconds since a reply last told of it.
    package func dataAge(at now: Milliseconds) -> Milliseconds { max(0, now - heardAt) }

    /// Milliseconds that the call has lasted; nil when its start is unknown.
    package func age(at server: Timestamp) -> Milliseconds? {
        startedAt.map { max(0, server.milliseconds - $0.milliseconds) }
    }

    /// Milliseconds since something was said; nil while nothing was, or when it is not known.
    package func silence(at server: Timestamp) -> Milliseconds? {
        (lastLine?.at).map { max(0, server.milliseconds - $0.milliseconds) }
    }

    /// Whether it was placed from here so short a time ago that the server may not know it by its record yet.
    func isJustPlaced(at now: Milliseconds) -> Bool { !wasRead && now - firstSeen < 20_000 }

    /// Milliseconds for which a row counts as new.
    package static let newFor: Milliseconds = 3_000
    /// Milliseconds for which an ended row stays on the board.
    package static let endedFor: Milliseconds = 60_000
    /// Data older than this locks every verb. Milliseconds.
    package static let staleAfter: Milliseconds = 10_000
}
