internal import Canvas
internal import Dashboard
internal import MihuAPI

// One line: whose workspace, how the link fares, how old the shown figures are, the four boards, the time.

/// The header of a scene that is shown at a moment, which is a later one on a frozen screen.
func drawHeader(_ shown: Scene, at scene: Scene, in rect: Rect, _ canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let header = Header(shown, frozenFor: scene.state.frozen.map { scene.age(since: $0.at.uptime) })
    let clock = CalendarTime.clock(scene.server, in: scene.zone)
    let at = Position(row: rect.row, column: 0)
    // From the fullest form down: the first that fits is taken.
    for (tabs, hasClock) in [
        (header.tabs(.full), true), (header.tabs(.short), true), (header.tabs(.short), false),
        (header.tabs(.shown), true), (header.tabs(.shown), false),
    ] {
        let left = header.identity + [("  ", .plain)] + tabs
        let right = hasClock ? clock.columns + 2 : 0
        guard columns(of: left) + right <= rect.columns else { continue }
        canvas.write(left, at: at, width: rect.columns)
        if hasClock {
            let place = Position(row: rect.row, column: rect.columns - clock.columns - 1)
            canvas.write(clock, at: place, scene.state.serverClock.ahead == nil ? .faint : .plain)
        }
        return
    }
    // Too narrow for that: whose workspace it is, and that it is a simulated one, gives way last.
    let narrow = header.narrowForms.first { columns(of: $0) <= rect.columns } ?? header.narrowest
    canvas.write(narrow, at: at, width: rect.columns)
}

/// How many columns pieces take.
func columns(of pieces: [Piece]) -> Int { pieces.reduce(0) { $0 + $1.0.columns } }

/// A piece of a line in its style.
typealias Piece = (String, Style)

/// The pieces of the header line.
struct Header {
    /// All boards by their names, the others by short names, the shown board alone, that one by its short name.
    enum Form { case full, short, shown, shownShort }

    let scene: Scene
    /// Milliseconds since the screen was frozen; nil while it is not.
    let frozenFor: Milliseconds?

    init(_ scene: Scene, frozenFor: Milliseconds?) {
        self.scene = scene
        self.frozenFor = frozenFor
    }

    private var state: State { scene.state }

    /// Workspace, what is special about it, and the link.
    var identity: [Piece] {
        owner(24, tellsAccess: true) + [("  ", .plain)] + link
    }

    /// The forms for a narrow screen, the fullest first: name, what is special, link and board, ever shorter.
    var narrowForms: [[Piece]] {
        func form(_ name: Int, _ link: [Piece], _ board: Form, tellsAccess: Bool = true) -> [Piece] {
            owner(name, tellsAccess: tellsAccess) + [(" ", .plain)] + link + [(" ", .plain)] + tabs(board)
        }
        return [
            form(16, shortLink, .shown), form(16, shortLink, .shownShort),
            form(8, shortLink, .shownShort, tellsAccess: false), form(8, linkMark, .shownShort, tellsAccess: false),
            form(4, linkMark, .shownShort, tellsAccess: false),
        ]
    }

    /// What is left where not even those fit.
    var narrowest: [Piece] {
        (state.workspace.isSandbox ? [("sandbox ", .accent)] : linkMark + [(" ", .plain)]) + tabs(.shownShort)
    }

    /// The workspace's name in so many columns at the most, and what is special about it.
    private func owner(_ columns: Int, tellsAccess: Bool) -> [Piece] {
        let name = state.workspace.name.clipped(to: columns, ellipsis: scene.lines.ellipsis)
        return [(" " + name, .strong)] + (state.workspace.isSandbox ? [(" sandbox", .accent)] : [])
            + (state.workspace.isReadOnly && tellsAccess ? [(" read-only", .caution)] : [])
    }

    /// The link in as few words as tell its state; a line above the footer has the sentence.
    private var shortLink: [Piece] {
        if frozenFor == nil, let trouble = state.link.trouble {
            return [("\(scene.lines.linkDown) \(trouble.shortWords) \(troubleSpan)", .alarm)]
        }
        return linkMark + (state.link.slowedUntil == nil ? [] : [(" 429", .caution)])
    }

    /// The link's mark and one figure.
    private var linkMark: [Piece] {
        if frozenFor != nil { return link }
        if state.link.trouble != nil { return [("\(scene.lines.linkDown) \(troubleSpan)", .alarm)] }
        guard let age = scene.boardAge.map(Span.short) else { return link }
        if scene.boardIsStale { return [("\(scene.lines.linkLagging) old \(age)", .caution)] }
        return [(String(scene.lines.linkUp), .good), (" \(age)", .plain)]
    }

    private var troubleSpan: String {
        state.link.troubleSince.map { Span.whole(scene.age(since: $0)) } ?? scene.dash
    }

    /// Whether requests come back, and how old the shown board's figures are.
    var link: [Piece] {
        if let frozenFor { return [(" FROZEN \(Span.clock(frozenFor)) ", .alarm.bold.reversed)] }
        var pieces: [Piece] = []
        let age = scene.boardAge.map(Span.short)
        if let trouble = state.link.trouble {
            pieces = [("\(scene.lines.linkDown) \(trouble.shortWords) for \(troubleSpan)", .alarm)]
            if let age { pieces.append((", data \(age) old", scene.boardIsStale ? .caution : .plain)) }
        } else if let age {
            pieces =
                scene.boardIsStale
                ? [("\(scene.lines.linkLagging) old data: \(age)", .caution)]
                : [(String(scene.lines.linkUp), .good), (" live \(age)", .plain)]
        } else if state.board == .analytics, !state.analytics.shown.refusals.isEmpty {
            pieces = [(String(scene.lines.linkUp), .good), (" no figures", .caution)]
        } else {
            pieces = [("\(scene.lines.linkLagging) asking\(scene.lines.ellipsis)", .faint)]
        }
        if state.link.slowedUntil != nil { pieces.append((" slowed down (429)", .caution)) }
        return pieces
    }

    /// The boards with their counts.
    func tabs(_ form: Form) -> [Piece] {
        var pieces: [Piece] = []
        let showsOthers = form == .full || form == .short
        for board in Board.allCases where showsOthers || board == state.board {
            if !pieces.isEmpty { pieces.append((form == .full ? "   " : " ", .plain)) }
            let isShown = board == state.board
            let isShort = form == .shownShort || form == .short && !isShown
            let title = isShort ? board.shortTitle : board.title
            let label = "\(board.rawValue) \(title)" + (count(of: board).map { " \($0)" } ?? "")
            // The brackets show the board where colours do not.
            pieces.append(isShown ? ("[\(label)]", .selection) : (form == .full ? " \(label) " : label, .plain))
        }
        return pieces
    }

    private func count(of board: Board) -> String? {
        guard board != .analytics else { return nil }
        guard state.heardAt(board) != nil else { return scene.dash }
        return switch board {
        case .liveCalls: Figure.count(state.live.running)
        case .conversations:
            state.conversations.total.map {
                Figure.count($0) + (state.conversations.filter.keepsAll ? "" : " found")
            } ?? scene.dash
        case .campaigns: Figure.count(state.campaigns.running)
        case .analytics: nil
        }
    }
}

extension Board {
    /// The board's name where columns are few.
    fileprivate var shortTitle: String {
        switch self {
        case .liveCalls: "Live"
        case .conversations: "Conv"
        case .campaigns: "Camp"
        case .analytics: "Anal"
        }
    }
}

extension Failure {
    /// What is wrong, in two or three words; the whole sentence stands above the footer.
    var shortWords: String {
        switch self {
        case .notReachable(.name, _): "host unknown"
        case .notReachable(.encryption, _): "not trusted"
        case .notReachable, .timedOut, .lost: "no answer"
        case .busy: "server busy"
        case .refused(let refusal) where refusal.status == 503: "server busy"
        case .refused(let refusal):
            refusal.isServerFault ? "server fault \(refusal.status)" : "refused \(refusal.status)"
        case .rateLimited: "too many requests"
        case .notUnderstood, .tooLarge: "unreadable answer"
        case .redirected: "redirected"
        case .cancelled: "cancelled"
        }
    }
}
