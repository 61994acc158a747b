import Canvas
import Dashboard
import MihuAPI
import Screens

/// The program without its threads, terminal and clock: the state, the questions that it asks, and the frames it draws.
struct DeskWithoutScreen {
    private(set) var state: State
    private(set) var now: Moment
    private var asked: [(ticket: Ticket, read: Read)] = []
    let size: Size

    init(columns: Int = 160, rows: Int = 48, at wall: Int64) {
        size = Size(columns: columns, rows: rows)
        now = Moment(uptime: 1_000_000, wall: Timestamp(milliseconds: wall))
        // A budget that holds nothing back: what is timed is not how politely is asked.
        state = State(
            workspace: Workspace(name: "bench", isSandbox: true, person: "ada", host: "ops1", budget: 6_000, run: "run")
        )
        happen(.started(audit: []))
    }

    func frame() -> Frame { draw(state, at: now, size: size) }

    mutating func happen(_ what: Event.Happening) {
        for effect in reduce(Event(what, at: now), into: &state) {
            switch effect {
            case .request(let ticket, let read): asked.append((ticket, read))
            case .cancel(let ticket): asked.removeAll { $0.ticket == ticket }
            default: break
            }
        }
    }

    /// A key, and the frame that shows what it did.
    mutating func press(_ key: Key) {
        if let what = KeyTable.happening(for: key, inBurst: false, in: state) { happen(what) }
        happen(.painted(frame().painted))
    }

    mutating func pass(_ milliseconds: Milliseconds) {
        now = Moment(
            uptime: now.uptime + milliseconds, wall: Timestamp(milliseconds: now.wall.milliseconds + milliseconds))
        happen(.tick)
    }

    /// Answers what is asked, and what is asked because of that, until nothing is.
    mutating func serve(_ workspace: OtherWorkspace) throws { try serve(workspace.body) }

    /// The same, with what a reader of questions makes of them.
    mutating func serve(_ body: (Read) throws -> [UInt8]) throws {
        while !asked.isEmpty {
            let (ticket, read) = asked.removeFirst()
            let bytes = try body(read)
            happen(.answered(ticket, Result { () throws(Failure) in try read.route.reply.read(bytes) }, date: now.wall))
        }
    }

    /// Takes the questions that are open, instead of having them answered.
    mutating func takeQuestions() -> [(ticket: Ticket, read: Read)] {
        defer { asked = [] }
        return asked
    }
}
