import Canvas
import Dashboard
import MihuAPI

@testable import Screens

/// An operator's desk without a terminal, a network or a clock: frames are drawn, and count as painted, when the test
/// says so; replies are JSON texts.
struct Desk {
    private(set) var state: State
    private(set) var now: Moment
    private var pending: [(ticket: Ticket, read: Read)] = []
    private(set) var dispatched: [Dispatch] = []
    var size: Size

    /// 2026-03-02 14:05:00 UTC, a Monday.
    static let start = Moment(uptime: 1_000_000, wall: Timestamp(milliseconds: 1_772_460_300_000))

    init(
        _ columns: Int = 80, _ rows: Int = 24, isSandbox: Bool = false, isReadOnly: Bool = false,
        forbidden: Set<Verb> = [], hold: Milliseconds = 3_000, texts: [CannedText] = [],
        phonebook: [PhonebookEntry] = [], audit: [AuditLine] = []
    ) {
        size = Size(columns: columns, rows: rows)
        var workspace = Workspace(
            name: "acme", isSandbox: isSandbox, person: "ada", host: "ops1", isReadOnly: isReadOnly,
            forbidden: forbidden, hold: hold, run: "run")
        workspace.texts = texts
        workspace.phonebook = phonebook
        state = State(workspace: workspace)
        now = Self.start
        happen(.started(audit: audit))
    }

    var frame: Frame { frame(.utf8) }

    func frame(_ lines: Lines) -> Frame { draw(state, at: now, size: size, lines: lines) }

    mutating func happen(_ what: Event.Happening) {
        for effect in reduce(Event(what, at: now), into: &state) {
            switch effect {
            case .request(let ticket, let read): pending.append((ticket, read))
            case .cancel(let ticket): pending.removeAll { $0.ticket == ticket }
            case .intervene(let dispatch): dispatched.append(dispatch)
            case .recall(let filter): happen(.recalled(filter, []))
            case .record, .keep, .write, .wake, .copy, .repaint, .suspend, .quit: break
            }
        }
    }

    /// The frame reaches the terminal.
    mutating func paint() { happen(.painted(frame.painted)) }

    /// Time passes; a frame is painted each half second.
    mutating func pass(_ milliseconds: Milliseconds) {
        var left = milliseconds
        while left > 0 {
            let step = min(500, left)
            now = Moment(
                uptime: now.uptime + step, wall: Timestamp(milliseconds: now.wall.milliseconds + step))
            left -= step
            happen(.tick)
            paint()
        }
    }

    /// Keys one by one, each with a frame after it and time to look.
    mutating func press(_ keys: Key...) {
        for key in keys {
            if let happening = KeyTable.happening(for: key, inBurst: false, in: state) { happen(happening) }
            paint()
            pass(400)
        }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func outcome(_ outcome: Outcome) {
        if let last = dispatched.last { happen(.outcome(last.id, outcome, date: nil)) }
        paint()
    }
}

// MARK: - The server

extension Desk {
    /// Answers every open request for which `answer` has a body, as of now by the server's clock.
    mutating func serve(_ answer: (Read) -> String?) {
        while let place = pending.firstIndex(where: { answer($0.read) != nil }) {
            let (ticket, read) = pending.remove(at: place)
            guard let body = answer(read) else { continue }
            do {
                happen(.answered(ticket, .success(try read.route.reply.read(Array(body.utf8))), date: now.wall))
            } catch {
                happen(.answered(ticket, .failure(error), date: now.wall))
            }
        }
        paint()
    }

    /// Every open request fails.
    mutating func fail(_ failure: Failure) {
        let asked = pending
        pending = []
        for (ticket, _) in asked { happen(.answered(ticket, .failure(failure), date: nil)) }
        paint()
    }

    /// Lets time pass with a server that answers.
    mutating func pass(_ milliseconds: Milliseconds, serving answer: (Read) -> String?) {
        var left = milliseconds
        while left > 0 {
            pass(min(500, left))
            serve(answer)
            left -= 500
        }
    }
}
