internal import Canvas
internal import Dashboard
internal import MihuAPI

/// One campaign of the board as an operator sees it at a moment: its figures and words.
struct CampaignSight {
    let row: OutreachRow
    let scene: Scene

    init(_ row: OutreachRow, _ scene: Scene) {
        self.row = row
        self.scene = scene
    }

    private var board: CampaignBoard { scene.state.campaigns }
    private var zone: Zone { scene.zone }

    /// Where it stands; that it was deleted goes before anything else.
    var status: Piece {
        if row.goneSince != nil { return ("deleted", .caution) }
        guard let status = row.record.status else { return (scene.dash, .faint) }
        let style: Style =
            switch status.known {
            case .inProcess: .good
            case .paused: .caution
            case .failed: .alarm
            default: .plain
            }
        return (status.text, style)
    }

    /// A number, faint where it is 0.
    func count(_ number: Int?, _ style: Style) -> [Piece] {
        guard let number else { return [(scene.dash, .faint)] }
        return [(Figure.count(number), number == 0 ? .faint : style)]
    }

    /// Items of its pools; faint once they were counted too long ago.
    func items(_ count: (PoolItems) -> Int, _ style: Style = .plain) -> [Piece] {
        self.count(row.items.map(count), countsAreOld ? .faint : style)
    }

    /// The finished share.
    var progress: [Piece] { share(row.items?.progress).map { ($0.0, countsAreOld ? .faint : $0.1) } }

    private var countsAreOld: Bool {
        row.countsAt.map { scene.age(since: $0) > CampaignBoard.countsAreFresh } ?? false
    }

    /// The attempts that are left at the most: fewer where somebody answers before all are made.
    var attemptsLeft: [Piece] {
        guard let left = row.attemptsLeft, left > 0 else { return count(row.attemptsLeft, .plain) }
        let sign = scene.lines.chart == .ascii ? "<=" : "≤"
        return [("\(sign)\(Figure.count(left))", countsAreOld ? .faint : .plain)]
    }

    func share(_ share: Double?) -> [Piece] {
        [share.map { (Figure.wholeShare($0), .plain) } ?? (scene.dash, .faint)]
    }

    /// The finished share as a bar on a track of dots.
    var bar: [Piece] {
        guard let share = row.items?.progress else { return [(scene.dash, .faint)] }
        let glyphs: ChartGlyphs = scene.lines.chart == .ascii ? .ascii : .block
        let done = Charts.bar(share, width: Self.barWidth, glyphs: glyphs).prefix { $0 != " " && $0 != "-" }
        let track = String(repeating: "\(scene.lines.dot)", count: Self.barWidth - String(done).columns)
        return [(String(done), .accent), (track, .faint)]
    }

    private static let barWidth = 8

    /// Items that ended per hour.
    func pace(over span: Milliseconds) -> [Piece] {
        guard let pace = board.pace(of: row.id, over: span) else { return [(scene.dash, .faint)] }
        return [(Figure.decimal(pace.perHour, places: 0), isOld(pace) || pace.items == 0 ? .faint : .plain)]
    }

    /// The same in words: `pace 36/h over 15 min, 40/h over 60 min`.
    var paceWords: Piece {
        let paces = [CampaignBoard.shortPace, CampaignBoard.longPace].compactMap { board.pace(of: row.id, over: $0) }
        guard let oldest = paces.min(by: { $0.readAt < $1.readAt }) else { return ("pace not known", .faint) }
        let words = paces.map { "\(Figure.decimal($0.perHour, places: 0))/h over \($0.span / 60_000) min" }
        return ("pace \(words.joined(separator: ", "))", isOld(oldest) ? .faint : .plain)
    }

    private func isOld(_ pace: Pace) -> Bool { scene.age(since: pace.readAt) > CampaignBoard.mixIsFresh }

    // MARK: Calls

    /// Today's calls; faint once they were counted too long ago.
    var today: [Piece] { faintIfOld(count(row.mixes[.today]?.totals.calls, .plain)) }

    /// The share of today's calls that was answered.
    var answered: [Piece] { faintIfOld(share(row.mixes[.today]?.answerRate)) }

    private func faintIfOld(_ pieces: [Piece]) -> [Piece] {
        guard let mix = row.mixes[.today], scene.age(since: mix.readAt) > CampaignBoard.mixIsFresh else {
            return pieces
        }
        return pieces.map { ($0.0, .faint) }
    }

    // MARK: When

    var hours: ContactsHours? { board.hours(of: row, at: scene.server, workspace: zone) }

    /// Whether contacts may be called now, and until when by their own clocks; a tilde where the clock is the workspace's.
    var windowNow: Piece {
        guard !row.isOver, let window = row.window, let hours else { return (scene.dash, .faint) }
        let isGuess = hours.clock == .workspace ? "~" : ""
        if window.opens == window.closes { return ("always open", .plain) }
        let (opens, closes) = (window.time(window.opens), window.time(window.closes))
        if hours.open == hours.all { return ("\(isGuess)open to \(closes)", .good) }
        if hours.closed == hours.all { return ("\(isGuess)shut to \(opens)", .caution) }
        if hours.open == 0, hours.closed > 0 {
            return ("shut for \(Figure.wholeShare(Double(hours.closed) / Double(hours.all)))", .caution)
        }
        return ("open for \(Figure.wholeShare(Double(hours.open) / Double(hours.all)))", .plain)
    }

    var timeToFinish: TimeToFinish {
        board.timeToFinish(of: row, at: scene.now.uptime, server: scene.server, workspace: zone)
    }

    /// How long it will take, at the soonest and at the latest.
    var finish: Piece {
        switch timeToFinish.answer {
        case .finished: return ("done", .faint)
        case .unknown: return (scene.dash, .faint)
        case .between(let soonest, let latest):
            let most =
                latest.map { Span.short(left(until: $0)) } ?? (timeToFinish.basis?.standsStill == true ? "?" : "1y+")
            let least = Span.short(left(until: soonest))
            return (least == most ? least : "\(least)-\(most)".replacing(" ", with: ""), .plain)
        }
    }

    func left(until time: Timestamp) -> Milliseconds { time.milliseconds - scene.server.milliseconds }

    /// When the pool was read that was read longest ago.
    var age: String {
        if row.goneSince != nil { return "deleted meanwhile" }
        if let counted = row.countsAt { return "pools read \(Span.whole(scene.age(since: counted))) ago" }
        if board.refusals[.campaign(row.id)] != nil { return "its record may not be read" }
        guard let read = row.detailAt, row.pools.isEmpty else { return "asking for its pools" }
        return "read \(Span.whole(scene.age(since: read))) ago"
    }
}

extension OutreachRow {
    /// Whether nothing more will come of it: it is drawn faint.
    var isOver: Bool { goneSince != nil || [.completed, .archived].contains(record.status?.known) }
}

extension CallingWindow {
    /// `09:00`.
    func time(_ minutes: Int) -> String {
        "\(Span.twoDigits(Int64(minutes / 60))):\(Span.twoDigits(Int64(minutes % 60)))"
    }

    /// `09:00-18:00`.
    var words: String { opens == closes ? "at any hour" : "\(time(opens))-\(time(closes))" }
}
