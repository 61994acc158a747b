import Canvas
import Dashboard
import Glibc
import Screens
import Terminal

/// The main thread. Sleeps until a key, a signal, a letter of another thread or a deadline comes; takes in all there
/// is; draws once.
struct EventLoop {
    var state: State
    let session: TerminalSession
    let lines: Lines
    let letters: Letters
    /// Carries out what the state says must follow; nil until the program is connected.
    var reach: Reach?
    /// When the state wants to come back by itself. Uptime.
    var wakeAt: Milliseconds?
    /// Something has happened since the last frame.
    var owesFrame = true
    /// The terminal took a part of the last frame only, and says when it takes more.
    var waitsForTerminal = false
    var suspends = false
    /// What the shell is told, once the program is to end.
    var exitCode: Int32?

    init(workspace: Workspace, session: TerminalSession, lines: Lines, letters: Letters) {
        state = State(workspace: workspace)
        self.session = session
        self.lines = lines
        self.letters = letters
    }

    /// Takes in what is known from earlier runs, and begins to ask and to send.
    mutating func begin(_ reach: Reach, audit: [AuditLine]) {
        self.reach = reach
        happen(.started(audit: audit), at: .now)
    }

    /// Runs until the operator quits, a signal says so, or the terminal is gone.
    ///
    /// - Returns: what the shell is told.
    mutating func run() -> Int32 {
        while true {
            show()
            if let exitCode { return exitCode }
            takeIn(wait())
            if suspends { stop() }
        }
    }

    /// Brings the state onto the terminal, if anything may have changed and the terminal takes bytes.
    mutating func show() {
        guard owesFrame, !waitsForTerminal else { return }
        let frame = draw(state, at: .now, size: session.size, lines: lines)
        switch session.paint(frame.canvas, cursor: frame.cursor) {
        case .painted:
            owesFrame = false
            // Before the program is connected there is nothing that could follow.
            if reach != nil { owesFrame = happen(.painted(frame.painted), at: .now) }
        case .notTaken: waitsForTerminal = true
        case .gone: leave(because: .hangup, at: .now)
        }
    }

    /// What there is to take in.
    private struct Ready {
        var keys: Bool
        var signals: Bool
        var letters: Bool
    }

    private mutating func wait() -> Ready {
        let left = wakeAt.map { CInt(clamping: max(0, $0 - Moment.now.uptime)) } ?? -1
        var sources = [session.inputDescriptor, session.signals.descriptor, letters.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        if waitsForTerminal {
            sources.append(pollfd(fd: session.outputDescriptor, events: Int16(POLLOUT), revents: 0))
        }
        // Interrupted by a signal: its pipe says which.
        guard poll(&sources, nfds_t(sources.count), left) >= 0 else {
            return Ready(keys: false, signals: true, letters: false)
        }
        if waitsForTerminal { waitsForTerminal = sources[3].revents == 0 }
        return Ready(
            keys: sources[0].revents != 0, signals: sources[1].revents != 0, letters: sources[2].revents != 0)
    }

    /// Signals first: what they withdraw, no key that came later may send. Keys before letters and deadlines: an Esc
    /// that came in time counts.
    private mutating func takeIn(_ ready: Ready) {
        let now = Moment.now
        if ready.signals { session.signals.drain().forEach { take($0, at: now) } }
        if ready.keys { take(session.drain(), at: now) }
        if ready.letters { letters.take().forEach { happen($0, at: now) } }
        if let wakeAt, wakeAt <= now.uptime { happen(.tick, at: now) }
    }
}

// MARK: - What happens

extension EventLoop {
    /// Changes the state and carries out what must follow.
    ///
    /// - Returns: whether more follows than requests and a time to come back, so that the screen says something else.
    @discardableResult
    mutating func happen(_ what: Event.Happening, at now: Moment) -> Bool {
        if exitCode != nil, case .chosen = what { return false }
        let effects = reduce(Event(what, at: now), into: &state)
        owesFrame = true
        effects.forEach { carryOut($0) }
        return effects.contains(where: \.showsOnScreen)
    }

    private mutating func take(_ drain: Drain, at now: Moment) {
        let isBurst = KeyTable.isBurst(drain.keys)
        for key in drain.keys {
            // Each key means what it means in the state that the one before it has left.
            guard let what = KeyTable.happening(for: key, inBurst: isBurst, in: state) else { continue }
            happen(what, at: now)
        }
        if drain.hungUp { leave(because: .hangup, at: now) }
    }

    private mutating func take(_ signal: Signal, at now: Moment) {
        switch signal {
        case .resized:
            session.adoptSize()
            owesFrame = true
        case .continued:
            // Stopped from elsewhere: nobody saw the countdowns meanwhile.
            happen(.leaving("the program was stopped"), at: now)
            session.resume()
            owesFrame = true
        case .suspend:
            happen(.leaving("the program was suspended"), at: now)
            suspends = true
        case .interrupt, .terminate, .hangup, .quit: leave(because: signal, at: now)
        }
    }

    private mutating func leave(because signal: Signal, at now: Moment) {
        guard exitCode == nil else { return }
        happen(.ending(signal.words), at: now)
        exitCode = signal.exitCode
    }

    /// Stops like any job of the shell, and goes on when it is continued.
    private mutating func stop() {
        suspends = false
        session.suspend()
        waitsForTerminal = false
        happen(.tick, at: .now)
    }
}

extension Effect {
    /// Whether it comes with something new to see.
    fileprivate var showsOnScreen: Bool {
        switch self {
        case .request, .cancel, .wake, .recall, .keep: false
        case .intervene, .record, .write, .copy, .repaint, .suspend, .quit: true
        }
    }
}

extension Signal {
    /// What the program is ended by, as the end of a sentence.
    fileprivate var words: String {
        switch self {
        case .interrupt: "the program was interrupted"
        case .hangup: "the terminal was lost"
        case .quit, .terminate, .resized, .suspend, .continued: "the program was told to end"
        }
    }

    /// 128 and the number of the signal, as shells count.
    fileprivate var exitCode: Int32 {
        let number =
            switch self {
            case .interrupt: SIGINT
            case .hangup: SIGHUP
            case .quit: SIGQUIT
            case .terminate, .resized, .suspend, .continued: SIGTERM
            }
        return 128 + number
    }
}
