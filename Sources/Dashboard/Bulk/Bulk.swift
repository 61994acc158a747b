package import MihuAPI

/// One decision for many: a list of verbs that is fixed at the preview, agreed to by typing its count, held once, and then
/// sent one by one at a pace.
///
/// A value that does no I/O: its owner asks it what is due, and tells it what became of each item.
package struct Bulk: Sendable {
    /// Which verbs these are.
    package enum Kind: Hashable, Sendable {
        /// Say, or hang up, to calls.
        case calls(Scope)
        /// Stop everything that the API can stop.
        case brake
        /// The same verb on tasks of the opened campaign.
        case tasks(Scope)
    }

    /// What was taken: the marked rows, or all that pass the filter.
    package enum Scope: Hashable, Sendable {
        case marked, filtered
    }

    /// How far the decision has come.
    package enum Step: Hashable, Sendable {
        /// Which verb?
        case choosing
        /// What the verb says is being typed.
        case wording(Verb)
        /// What there is to be stopped is still being read.
        case gathering
        /// The targets are fixed and shown; their count is being typed.
        case counting
        /// The one countdown. Uptime.
        case holding(until: Milliseconds)
        /// Items go out one by one; the next one not before then. Uptime.
        case running(nextAt: Milliseconds)
        /// Nothing more goes out. Why it ended early; nil when all went out.
        case over(String?)
    }

    /// One verb on one subject, and what became of it.
    package struct Item: Sendable {
        package enum Fate: Hashable, Sendable {
            case waiting
            /// It never became a verb. Why.
            case skipped(String)
            /// Handed over; the word as far as it is known.
            case decided(Intervention.ID, Word?, why: String?)
        }

        package let verb: Verb
        package let write: Write
        package let target: Target
        package internal(set) var fate: Fate = .waiting

        package init(_ verb: Verb, _ write: Write, _ target: Target) {
            self.verb = verb
            self.write = write
            self.target = target
        }
    }

    /// Whether a verb is one of its items.
    func has(_ id: Intervention.ID) -> Bool {
        items.contains { if case .decided(id, _, _) = $0.fate { true } else { false } }
    }

    /// Which verbs it is made of.
    package let kind: Kind
    package private(set) var step: Step
    /// Fixed when the preview opens.
    package private(set) var items: [Item] = []
    /// What the API can't stop, in sentences.
    package private(set) var leftAlone: [String] = []
    /// Which tasks these are and what happens to them, in sentences.
    package private(set) var about: [String] = []
    /// The tasks that it is for, once the verb is known.
    package internal(set) var tasks: TaskGathering?
    /// The verb for all of them, once it is known.
    package private(set) var verb: Verb?
    /// What is to be said.
    package internal(set) var words = LineEditor(limit: Write.textLimit)
    package internal(set) var hangUpAfterwards = false
    /// The count as it is being typed.
    package internal(set) var count = LineEditor(limit: 6)
    package internal(set) var complaint: String?
    /// Lines of the list above what is shown of it.
    package internal(set) var scrolledDown = 0
    /// Milliseconds from one item to the next.
    let pace: Milliseconds
    /// Until when the server asked to be left alone; nothing goes out before. Uptime.
    package private(set) var pausedUntil: Milliseconds?
    /// Until when the pace is half of what it was. Uptime.
    private var slowedUntil: Milliseconds = 0
    /// Requests in a row that the server had too many of.
    private var tooMany = 0
    private var shownSince: Milliseconds?
    private var shownLast: Milliseconds?

    init(_ kind: Kind, pace: Milliseconds) {
        self.kind = kind
        self.pace = pace
        switch kind {
        case .calls, .tasks: step = .choosing
        case .brake: step = .gathering
        }
    }
}

// MARK: - What is known of it

extension Bulk {
    package var isForTasks: Bool { if case .tasks = kind { true } else { false } }
    /// Items that would go out, or have not gone yet.
    package var waiting: Int { items.count { $0.fate == .waiting } }
    /// Items whose request the server may have got.
    package var sent: Int {
        items.count { item in
            guard case .decided(_, let word, _) = item.fate else { return false }
            return word != .withdrawn && word != .notSent
        }
    }
    package var skipped: Int { items.count { if case .skipped = $0.fate { true } else { false } } }

    /// When it moves on by itself. Uptime; nil when it waits for the operator.
    var deadline: Milliseconds? {
        switch step {
        case .holding(let until): until
        case .running(let next): next
        case .choosing, .wording, .gathering, .counting, .over: nil
        }
    }

    /// Whether something may still go out without another key.
    package var isUnderWay: Bool { deadline != nil }

    /// Whether an Enter now is an answer to what was on screen.
    func canBeAgreedTo(at now: Milliseconds) -> Bool {
        shownSince.map { now - $0 >= Intervention.consentAfter } ?? false
    }
}

// MARK: - What happens to it

extension Bulk {
    /// A frame with all of it that must be read reached the terminal.
    mutating func painted(at now: Milliseconds) {
        shownSince = shownSince ?? now
        shownLast = now
    }

    /// A frame reached the terminal on which it could not be read.
    mutating func hidden() {
        shownSince = nil
        shownLast = nil
    }

    mutating func go(to step: Step) {
        self.step = step
        complaint = nil
        hidden()
    }

    /// The verb for tasks is known: they are read before they are shown.
    mutating func gather(_ tasks: TaskGathering, for verb: Verb) {
        self.tasks = tasks
        self.verb = verb
        go(to: .gathering)
    }

    /// Fixes the targets: from here on nothing is added.
    mutating func fix(_ items: [Item], leavingAlone left: [String] = [], saying about: [String] = []) {
        self.items = items
        leftAlone = left
        self.about = about
        scrolledDown = 0
        go(to: .counting)
    }

    /// Enter on the typed count: the hold begins when it is the number of those who would get it.
    mutating func agree(hold: Milliseconds, at now: Milliseconds) {
        guard waiting > 0 else { return complaint = "Nothing is left that it could go to." }
        let typed = count.text.trimmed
        guard typed == String(waiting) else {
            complaint =
                "Type \(waiting), the number of those it goes to; \(typed.isEmpty ? "nothing" : typed) is not that."
            return
        }
        go(to: hold > 0 ? .holding(until: now + hold) : .running(nextAt: now))
    }

    /// Enter on the countdown: begins now, if it could be read.
    mutating func beginNow(at now: Milliseconds) {
        guard case .holding = step, canBeAgreedTo(at: now) else { return }
        step = .running(nextAt: now)
    }

    /// The clock moved on.
    ///
    /// - Returns: the item that must be sent now, if any.
    mutating func tick(at now: Milliseconds) -> Int? {
        switch step {
        case .holding(let until) where now >= until:
            if now - until > Intervention.latest {
                stop("the countdown ended and nobody was told")
            } else if !isOnScreen(at: now) {
                stop("the countdown was not on screen")
            } else {
                step = .running(nextAt: now)
            }
            return tick(at: now)
        case .running(let next) where now >= next:
            guard now - next <= Intervention.latest else {
                stop("the program stood still")
                return nil
            }
            guard isOnScreen(at: now) else {
                stop("it was no longer on screen")
                return nil
            }
            guard let place = items.firstIndex(where: { $0.fate == .waiting }) else {
                go(to: .over(nil))
                return nil
            }
            pausedUntil = nil
            step = .running(nextAt: now + (now < slowedUntil ? pace * 2 : pace))
            return place
        default: return nil
        }
    }

    /// The server had too many requests: nothing goes out for a while, as long as it asks for where it says so, then slower
    /// until it has been quiet for a minute. Milliseconds.
    mutating func slowDown(for wait: Milliseconds?, at now: Milliseconds) {
        guard case .running(let next) = step else { return }
        let pause = max(wait ?? 0, Self.shortestPause << min(tooMany, 3))
        tooMany += 1
        let until = max(next, now + min(pause, Self.longestPause))
        pausedUntil = until
        slowedUntil = until + PollPlan.slowedFor
        step = .running(nextAt: until)
    }

    /// How long nothing goes out after a 429 that says nothing itself, and at the most. Milliseconds.
    private static let shortestPause: Milliseconds = 5_000
    private static let longestPause: Milliseconds = 120_000

    private func isOnScreen(at now: Milliseconds) -> Bool {
        shownLast.map { now - $0 <= Intervention.paintedWithin } ?? false
    }

    /// What became of the item at a place when its turn came.
    mutating func note(_ fate: Item.Fate, at place: Int) {
        items[place].fate = fate
        if case .running = step, waiting == 0 { go(to: .over(nil)) }
    }

    /// What waits for a conversation does not go out any more.
    mutating func skip(_ conversation: ConversationID, _ why: String) {
        for place in items.indices where items[place].fate == .waiting {
            if items[place].target.conversation == conversation { items[place].fate = .skipped(why) }
        }
    }

    /// The word of a verb that may be one of the items.
    mutating func note(_ word: Word, why: String?, of id: Intervention.ID) -> Bool {
        let place = items.firstIndex { item in
            if case .decided(id, _, _) = item.fate { true } else { false }
        }
        guard let place else { return false }
        items[place].fate = .decided(id, word, why: why)
        if word == .dispatched { tooMany = 0 }
        return true
    }

    /// Nothing more goes out.
    mutating func stop(_ why: String) {
        guard isUnderWay else { return }
        for place in items.indices where items[place].fate == .waiting { items[place].fate = .skipped(why) }
        step = .over(why)
    }
}
