import MihuAPI

@testable import Dashboard

/// A supervisor's desk without a terminal, a network or a clock: the test is all three.
struct Desk {
    private(set) var state: State
    private(set) var now: Moment
    /// Everything that followed since it was last taken.
    private(set) var effects: [Effect] = []
    /// Requests without a reply.
    private(set) var pending: [(ticket: Ticket, read: Read)] = []
    /// Verbs that were handed over, in order.
    private(set) var dispatched: [Dispatch] = []
    /// Bars that were kept, as on a disk that never forgets.
    var kept: [KeptBar] = []
    /// Files that were to be written.
    private(set) var exports: [Export] = []
    /// Lines for the audit file besides the decided ones.
    private(set) var recorded: [AuditLine] = []
    /// All lines for the audit file, in order.
    private(set) var written: [AuditLine] = []
    /// Whether the terminal takes frames.
    var screenIsOn = true

    static let start = Moment(uptime: 1_000_000, wall: noon)
    static let noon = Timestamp(milliseconds: 1_772_460_300_000)  // 2026-03-02T14:05:00Z

    init(
        hold: Milliseconds = 3_000, isReadOnly: Bool = false, forbidden: Set<Verb> = [], unmutesOnLoss: Bool = false,
        texts: [CannedText] = [], phonebook: [PhonebookEntry] = [], conversationsLoaded: Int? = nil,
        zone: Zone = .utc, audit: [AuditLine] = [], run: String = "run", at now: Moment = Desk.start
    ) {
        var workspace = Workspace(
            name: "acme", person: "ada", host: "ops1", isReadOnly: isReadOnly, forbidden: forbidden, hold: hold,
            run: run)
        workspace.unmutesOnLoss = unmutesOnLoss
        workspace.zone = zone
        if let conversationsLoaded { workspace.conversationsLoaded = conversationsLoaded }
        workspace.texts = texts
        workspace.phonebook = phonebook
        state = State(workspace: workspace)
        self.now = now
        happen(.started(audit: audit))
    }

    mutating func happen(_ what: Event.Happening) {
        let followed = reduce(Event(what, at: now), into: &state)
        effects += followed
        for effect in followed {
            switch effect {
            case .request(let ticket, let read): pending.append((ticket, read))
            case .cancel(let ticket): pending.removeAll { $0.ticket == ticket }
            case .intervene(let dispatch):
                dispatched.append(dispatch)
                written.append(dispatch.line)
            case .record(let line):
                recorded.append(line)
                written.append(line)
            case .recall(let filter): happen(.recalled(filter, kept))
            case .keep(let bars, _): kept += bars
            case .write(let export): exports.append(export)
            case .wake, .copy, .repaint, .suspend, .quit: break
            }
        }
    }

    mutating func takeEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }
}

// MARK: - The clock and the screen

extension Desk {
    /// Lets time pass as the event loop does: a tick and a frame at each deadline.
    mutating func pass(_ milliseconds: Milliseconds) {
        let end = now.uptime + milliseconds
        while let wake = state.wakeAt, wake <= end {
            move(to: max(wake, now.uptime + 1))
            happen(.tick)
            paint()
        }
        move(to: end)
    }

    /// Lets time pass without anybody noticing, as when the machine slept.
    mutating func skip(_ milliseconds: Milliseconds) { move(to: now.uptime + milliseconds) }

    private mutating func move(to uptime: Milliseconds) {
        let step = max(0, uptime - now.uptime)
        now = Moment(uptime: now.uptime + step, wall: Timestamp(milliseconds: now.wall.milliseconds + step))
    }

    /// A frame that shows the selected row and the prompt.
    mutating func paint(height: Int = 20) {
        guard screenIsOn else { return }
        happen(
            .painted(
                Painted(
                    board: state.board, selected: state.selectedSubject,
                    hasPrompt: state.prompt != nil || state.bulk != nil,
                    listHeight: height, paneHeight: 10, paneRange: 100)))
    }
}

// MARK: - The keyboard

extension Desk {
    /// Keys that come one by one, each with a frame after it and time to look.
    mutating func press(_ actions: Action...) {
        for action in actions {
            happen(.chosen(action, inBurst: false))
            paint()
            pass(400)
        }
    }

    /// A key without a frame after it.
    mutating func choose(_ action: Action, inBurst: Bool = false) { happen(.chosen(action, inBurst: inBurst)) }

    mutating func type(_ text: String) { press(.edit(.insert(text))) }
}

// MARK: - The server

extension Desk {
    /// Answers the requests for which `answer` has something to say; the others stay without a reply.
    mutating func serve(_ answer: (Read) -> Result<Reply, Failure>?) {
        let asked = pending
        for (ticket, read) in asked {
            guard let reply = answer(read), pending.contains(where: { $0.ticket == ticket }) else { continue }
            pending.removeAll { $0.ticket == ticket }
            happen(.answered(ticket, reply, date: nil))
        }
        paint()
    }

    /// Serves a list of running calls, each call's own record and its transcript; everything else is empty.
    mutating func serve(
        calls: [Conversation], messages: [ConversationID: [Message]] = [:], perPage: Int = .max
    ) {
        serve { read in
            switch read.route.name {
            case "conversation.list":
                let isVoice = read.request.query.contains(Request.QueryItem("channel", "call"))
                let active = isVoice ? calls.filter { $0.status?.known == .active } : []
                return .success(.conversations(Replies.page(active, asked: read, perPage: perPage)))
            case "conversation.one":
                let found = calls.first { read.request.path.hasSuffix("/\($0.id)") }
                return found.map { .success(.conversation($0)) } ?? .failure(.refused(Failure.Refusal(status: 404)))
            case "conversation.messages":
                let found = messages.first { read.request.path.contains("/\($0.key)/") }
                return .success(.messages(Page(found?.value ?? [])))
            case "call.list": return .success(.calls(Page([])))
            case "analytics.messages": return .success(.messages(Page([])))
            case "agent.list": return .success(.agents(Page([])))
            case "campaign.list": return .success(.campaigns(Page([])))
            default: return nil
            }
        }
    }

    /// What became of the verb that was handed over last.
    mutating func conclude(_ outcome: Outcome) {
        guard let last = dispatched.last else { return }
        happen(.outcome(last.id, outcome, date: nil))
        paint()
    }

    /// The word of the verb that was decided last.
    var word: Word? { state.interventions.all.last?.word }
}
