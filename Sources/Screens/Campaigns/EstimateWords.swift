internal import Canvas
internal import Dashboard
internal import MihuAPI

/// When a campaign will be done and when its contacts may be called, with what both rest on.
struct EstimateWords {
    private let sight: CampaignSight
    private let estimate: TimeToFinish

    init(_ sight: CampaignSight) {
        self.sight = sight
        estimate = sight.timeToFinish
    }

    private var scene: Scene { sight.scene }

    /// The estimate alone.
    var summary: Piece {
        switch estimate.answer {
        case .finished: return ("nothing is left to do", .good)
        case .unknown(let why): return ("time to finish is not known: \(why)", .faint)
        case .between(let soonest, let latest):
            let end = latest.map { "\(moment($0))" } ?? open("more than a year from now")
            return ("done between \(moment(soonest)) and \(end)", .strong)
        }
    }

    /// The estimate with its assumptions.
    func lines(width: Int) -> [[Piece]] {
        var lines: [[Piece]] = .hanging([], summary.0, summary.1, width: width)
        if case .between(let soonest, let latest) = estimate.answer {
            let most = latest.map { Span.short(sight.left(until: $0)) } ?? open("over a year")
            lines += [[Piece]].hanging(
                [], "That is \(Span.short(sight.left(until: soonest))) to \(most) from now.", .plain, width: width)
        }
        guard let basis = estimate.basis else { return lines }
        for sentence in sentences(basis) {
            lines += [[Piece]].hanging([("\(scene.lines.dot) ", .faint)], sentence, .plain, width: width)
        }
        return lines
    }

    private func sentences(_ basis: TimeToFinish.Basis) -> [String] {
        let attempts = basis.attempts
        let fewest = Figure.count(attempts.lowerBound)
        let least =
            basis.answerRate.map {
                "about \(fewest) attempts at the answer rate of \(stretch(basis.answersOf)), \(Figure.share($0))"
            }
            ?? "\(fewest) attempts, one each, because its answer rate is not known"
        return [
            "\(Figure.count(basis.openItems)) contacts are open. They take \(least); "
                + "at the most \(Figure.count(attempts.upperBound)), all that the rule allows.",
            "It places \(pace(basis.perHour)) calls an hour, by the last \(stretches(basis.paceOf)).",
            "It calls \(basis.window.words) by the clock of \(basis.zone)"
                + (sight.hours?.clock == .workspace ? ", the workspace's." : ", where most of its contacts live."),
            basis.days > 1
                ? "At the latest a contact takes \(basis.days) days, because of the attempts that a day allows."
                : "All attempts of a contact may fall on one day.",
            "What else may be added, paused or stopped is not foreseen.",
        ]
    }

    /// The later end where there is none.
    private func open(_ tooLong: String) -> String {
        estimate.basis?.standsStill == true ? "nobody knows when, as no call was placed in the last 15 min" : tooLong
    }

    private func stretch(_ span: CallMix.Span?) -> String { span == .hour ? "the last hour" : "today" }

    private func stretches(_ spans: [CallMix.Span]) -> String {
        spans.map { $0 == .hour ? "60" : "15" }.joined(separator: " and ") + " minutes"
    }

    private func pace(_ range: ClosedRange<Double>) -> String {
        let (slow, fast) = (
            Figure.decimal(range.lowerBound, places: 0), Figure.decimal(range.upperBound, places: 0)
        )
        return slow == fast ? slow : "\(slow) to \(fast)"
    }

    /// The hours, and for how many contacts they run now.
    func window(width: Int) -> [[Piece]] {
        guard let window = sight.row.window, let hours = sight.hours else {
            return [[("Its hours are not known.", .faint)]]
        }
        let by: String
        switch hours.clock {
        case .workspace:
            by =
                "No number of its waiting contacts tells where their clocks are, so this goes by the workspace's clock, "
                + "\(scene.zone.name): the window is \(hours.open > 0 ? "open" : "shut")."
        case .contacts(let number):
            let parts = [
                (hours.open, "open for"), (hours.closed, "shut for"),
                (hours.unclear, "either for"),
            ].filter { $0.0 > 0 }.map { "\($0.1) \(Figure.count($0.0))" }
            by =
                "Of \(Figure.count(number)) waiting contacts whose numbers were looked at it is "
                + "\(parts.joined(separator: ", ")). "
                + (hours.unclear > 0
                    ? "Either: their country has several zones, or their number tells none. " : "")
        }
        let change = hours.changesAt.map {
            " It next changes for somebody at \(moment($0)) by the workspace's clock."
        }
        return [[Piece]].hanging(
            [], "\(window.words) in the contact's time. " + by + (change ?? ""), .plain, width: width)
    }

    private func moment(_ time: Timestamp) -> String {
        let today = CalendarTime.date(of: scene.server, in: scene.zone)
        let minute = CalendarTime.minute(time, in: scene.zone)
        return CalendarTime.date(of: time, in: scene.zone) == today
            ? "today \(minute)" : "\(CalendarTime.day(time, in: scene.zone)) \(minute)"
    }
}
