internal import Canvas
internal import Dashboard
internal import MihuAPI

/// The middle of the prompt: a text with its cursor, a question, or a countdown with what will be sent.
struct PromptMatter {
    private(set) var lines: [[Piece]] = []
    private(set) var cursor: Position?
    private(set) var remark: Piece?
    /// Whether all of it that must be read is there.
    private(set) var fits = true

    /// The middle in at most `rows` lines; `spare` more where no remark needs them.
    init(_ prompt: Prompt, _ scene: Scene, width: Int, rows: Int, spare: Int) {
        remark = prompt.complaint.map { ($0, .caution) }
        switch prompt.step {
        case .editing where prompt.fields.count > 1:
            let form = FormLines(prompt, scene, width: width)
            lines = form.lines
            cursor = form.cursor
            if let offer = prompt.offer { remark = remark ?? (offer.words, offer.isDoubtful ? .caution : .faint) }
            remark = remark ?? form.hint
        case .editing: edit(prompt, scene, width: width, rows: rows)
        case .asking:
            let effect = scene.state.sideEffect(of: prompt.verb, on: prompt.target.subject, at: scene.now.uptime)
            lines = effect.wrapped(to: max(1, width)).map { [($0, .caution)] }
            fits = lines.count <= rows
        case .muteOrUnmute:
            let question = "m mutes, u unmutes the agent."
            lines = [[(question, .plain)]]
            fits = question.columns <= width
            remark = remark ?? ("Whether the agent is muted is not known here.", .caution)
        case .doubting(let write, let doubt):
            lines = sent(write, scene, width: width, rows: rows)
            // Nothing may stand in place of the question that an Enter answers.
            remark = (doubt.sentence, .caution)
        case .holding(let id): countDown(id, scene, width: width, rows: rows + spare)
        case .leaving(let muted):
            // More of them than there is room for are counted, not cut.
            let shown = (0..<muted.count).reversed().lazy.map {
                Self.others(muted, naming: $0).wrapped(to: max(1, width))
            }
            let text = shown.first { $0.count <= rows }
            lines = (text ?? []).map { [($0, .caution)] }
            fits = text != nil
        }
    }

    /// The calls beside the first that are muted, so many of them by name.
    private static func others(_ muted: [Target], naming named: Int) -> String {
        guard muted.count > 1 else { return "The agent of this call stays mute." }
        var names = muted.dropFirst().prefix(named).map { $0.name ?? $0.number ?? "no name" }
        let left = muted.count - 1 - names.count
        if left > 0 { names.append(names.isEmpty ? "\(left) others" : "\(left) more") }
        return "And muted like this call: \(names.joined(separator: ", "))."
    }

    private mutating func edit(_ prompt: Prompt, _ scene: Scene, width: Int, rows: Int) {
        let counter = "\(prompt.text.count)/\(prompt.text.limit)"
        // One column is kept for a cursor behind the last character.
        let room = max(1, width - counter.columns - 2)
        let wrapped = FilledLines(prompt.text, width: room)
        let first = max(0, min(wrapped.cursor.row - rows / 2, wrapped.lines.count - rows))
        let shown = wrapped.lines[first..<min(wrapped.lines.count, first + rows)]
        lines = shown.map { [($0, .plain)] }
        if prompt.text.count == 0 { lines = [[(prompt.invitation, .faint)]] }
        let lead = max(0, width - counter.columns - columns(of: lines[0]))
        if lead > 0 { lines[0] += [(String(repeating: " ", count: lead), .plain), (counter, .faint)] }
        cursor = Position(row: wrapped.cursor.row - first, column: wrapped.cursor.column)
        if let offer = prompt.offer {
            remark = remark ?? (offer.words, offer.isDoubtful ? .caution : .faint)
        } else if prompt.hangUpAfterwards {
            remark = remark ?? ("The agent hangs up after this. ^T switches that off.", .alarm)
        }
    }

    private mutating func countDown(_ id: Intervention.ID, _ scene: Scene, width: Int, rows: Int) {
        guard let held = scene.state.interventions[id], let ends = held.holdEnds else {
            fits = false
            return
        }
        let left = max(0, ends - scene.now.uptime)
        let text = " \(held.write.action) in \((left + 999) / 1000) s"
        // A bar as wide as the screen: whoever looks up must see that something is about to happen.
        lines = [[(text.padded(to: width, ellipsis: scene.lines.ellipsis), Style.alarm.bold.reversed)]]
        lines += sent(held.write, scene, width: width, rows: rows - 1)
        fits = text.columns <= width
        // A number that somebody is sent to must be read to its last digit.
        switch held.write {
        case .forward(_, let number): fits = fits && "to: ".columns + number.text.columns <= width
        case .startCall(let call): fits = fits && "calls: ".columns + call.number.text.columns <= width
        default: break
        }
    }

    /// What goes out, to the letter; where it is longer than the box, its beginning, an ellipsis and its length.
    private func sent(_ write: Write, _ scene: Scene, width: Int, rows: Int) -> [[Piece]] {
        func quoted(_ label: String, _ text: String, in rows: Int) -> [[Piece]] {
            var lines: [[Piece]] = .hanging([(label, .faint)], text, .strong, width: width)
            guard lines.count > max(1, rows) else { return lines }
            lines = Array(lines.prefix(max(1, rows)))
            let more = "\(scene.lines.ellipsis) \(text.count) characters"
            let last = lines[lines.count - 1].map(\.0).joined()
            lines[lines.count - 1] = [
                (last.clipped(to: max(0, width - more.columns - 1), ellipsis: " "), .strong), (more, .faint),
            ]
            return lines
        }
        return switch write {
        case .say(_, let text, _): quoted("says: ", text, in: rows)
        case .forward(_, let number): [[("to: ", .faint), (number.text, .strong)]]
        case .hangUp(_, let closing?): quoted("says first: ", closing, in: rows)
        case .hangUp: [[("without a last word", .faint)]]
        case .mute: [[("mutes the agent", .plain)]]
        case .unmute: [[("unmutes the agent", .plain)]]
        case .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask:
            outreachEffect(of: write, scene, width: width)
        case .startCall(let call): newCall(call, scene, width: width, rows: rows, quoted: { quoted($0, $1, in: $2) })
        case .blacklist(_, let entry):
            [[("no longer reached by: ", .faint), (entry.kind.words, .strong)]]
                + [[("until: ", .faint), (entry.until?.description ?? "for ever", .strong)]]
                + quoted("because: ", entry.reason, in: rows - 2)
        }
    }
}

extension PromptMatter {
    /// What a verb on outreach brings with it, as its question said it.
    private func outreachEffect(of write: Write, _ scene: Scene, width: Int) -> [[Piece]] {
        guard let prompt = scene.state.prompt else { return [] }
        let effect = scene.state.sideEffect(of: prompt.verb, on: prompt.target.subject, at: scene.now.uptime)
        return effect.wrapped(to: max(1, width)).map { [($0, .plain)] }
    }

    /// Number, agent and every word of a new call.
    private func newCall(
        _ call: NewCall, _ scene: Scene, width: Int, rows: Int, quoted: (String, String, Int) -> [[Piece]]
    ) -> [[Piece]] {
        let agent = scene.state.agentName(call.agent) ?? call.agent.text
        var lines: [[Piece]] = [
            [("calls: ", .faint), (call.number.text, .strong)], [("as: ", .faint), (agent, .strong)],
        ]
        let each = (rows - lines.count) / (call.openingLine != nil && call.prompt != nil ? 2 : 1)
        if let opening = call.openingLine { lines += quoted("opens with: ", opening, each) }
        if let prompt = call.prompt {
            lines += quoted(call.replacesPrompt ? "instead of its prompt: " : "is told: ", prompt, each)
        }
        return lines
    }
}

extension Prompt {
    /// What the empty prompt asks for.
    fileprivate var invitation: String {
        switch verb {
        case .forward: "The number, such as +44 20 7946 0018."
        case .hangUp: "A last sentence, or just Enter."
        default: "Your words, spoken to the caller as written."
        }
    }
}

extension Write {
    /// What the countdown ends in.
    fileprivate var action: String {
        switch self {
        case .say: "say and hang up"
        case .mute: "mute"
        case .unmute: "unmute"
        case .forward: "forward"
        case .hangUp: "hang up"
        case .startCall: "call"
        case .startListing: "start the listing"
        case .stopListing: "stop the listing"
        case .publishCampaign: "publish the campaign"
        case .queueTask: "queue the task"
        case .retryTask: "retry the task"
        case .cancelTask: "cancel the task"
        case .blacklist: "blacklist"
        }
    }
}

/// A text cut into full lines, as a terminal wraps what is typed, and at its own breaks, with the place of its cursor.
struct FilledLines {
    private(set) var lines: [String] = [""]
    private(set) var cursor = Position(row: 0, column: 0)

    init(_ text: LineEditor, width: Int) {
        var used = 0
        var place = 0
        for character in text.text {
            if place == text.cursor { cursor = Position(row: lines.count - 1, column: used) }
            if character == "\n" {
                lines.append("")
                used = 0
                place += 1
                continue
            }
            let columns = String(character).columns
            if used + columns > width, used > 0 {
                lines.append("")
                used = 0
                if place == text.cursor { cursor = Position(row: lines.count - 1, column: 0) }
            }
            lines[lines.count - 1].append(character)
            used += columns
            place += 1
        }
        if place == text.cursor { cursor = Position(row: lines.count - 1, column: used) }
    }
}
