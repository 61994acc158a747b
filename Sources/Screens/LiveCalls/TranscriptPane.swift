internal import Canvas
internal import Dashboard
internal import MihuAPI

// What is said in the selected call: who it is with, what is known of them, the lines, and the silence at their end.

func drawTranscriptPane(_ scene: Scene, in rect: Rect, _ frame: inout Frame) {
    guard rect.rows >= 2, rect.columns >= 8 else { return }
    let isBeside = rect.column > 0
    guard let call = scene.state.live.inPane(at: scene.now.uptime) else {
        if !isBeside { frame.canvas.horizontalLine(row: rect.row, columns: rect.columnRange) }
        let hint = scene.state.live.list.order.isEmpty ? "" : "Down or j selects a call; its transcript follows here."
        frame.canvas.write(
            hint, at: Position(row: rect.row + 1, column: rect.column + 1), width: max(0, rect.columns - 1), .faint)
        return
    }
    let sight = LiveCallSight(call, scene)
    var rest = rect
    drawTitle(sight, isBeside: isBeside, in: rest, &frame.canvas)
    rest = rest.droppingTop(1)
    let facts = sight.facts(
        width: rect.columns - 1, rows: isBeside ? 2 : rect.rows >= 9 ? 1 : 0,
        besideCard: scene.state.live.showsCard || rect.rows >= CallerPane.leastRows + 4)
    for line in facts {
        frame.canvas.write(line, at: Position(row: rest.row, column: rest.column + 1), width: rest.columns - 1)
        rest = rest.droppingTop(1)
    }
    if isBeside, rest.rows >= 6 {
        frame.canvas.horizontalLine(row: rest.row, columns: rest.columnRange)
        rest = rest.droppingTop(1)
    }
    if scene.state.live.showsCard { return drawCallerCard(sight, in: rest.droppingLeft(1), &frame) }
    rest = drawCallerBelow(sight, in: rest, &frame.canvas)
    drawTranscript(sight, in: rest.droppingLeft(1), &frame)
}

private func drawTitle(_ sight: LiveCallSight, isBeside: Bool, in rect: Rect, _ canvas: inout Canvas) {
    let scene = sight.scene
    var span: [Piece] = []
    if let age = sight.age {
        span = [(Span.clock(age), sight.ageConcern.style)]
        if let longest = sight.limits.longestCall { span.append((" of \(Span.clock(longest))", .faint)) }
        if sight.ageConcern == .urgent { span.append((" \(scene.lines.urgent)", .alarm)) }
    } else if sight.call.hasEnded {
        span = [("ended", .faint)]
        if case .ended(_, let how?) = sight.call.presence { span = [("ended: \(how)", .faint)] }
    }
    if !isBeside { canvas.horizontalLine(row: rect.row, columns: rect.columnRange) }
    let room = rect.columns - columns(of: span) - (isBeside ? 3 : 6)
    let number = sight.call.name == nil ? "" : sight.call.number ?? ""
    let name = (sight.call.name ?? sight.call.number ?? "no name, no number")
        .clipped(to: max(1, room - number.columns - 2), ellipsis: scene.lines.ellipsis)
    // Beside the list nothing but this shows that the keys for text speak to the transcript.
    var title: [Piece] = [(name, isBeside && scene.state.paneIsOpen ? .selection : .strong)]
    if !number.isEmpty { title += [("  ", .plain), (number, .plain)] }
    if !isBeside { title = [(" ", .plain)] + title + [(" ", .plain)] }
    canvas.write(title, at: Position(row: rect.row, column: rect.column + 1), width: max(0, room + 2))
    if !isBeside, !span.isEmpty { span = [(" ", .plain)] + span + [(" ", .plain)] }
    let end = rect.column + rect.columns - columns(of: span) - 1
    canvas.write(span, at: Position(row: rect.row, column: max(rect.column, end)))
}

private func drawTranscript(_ sight: LiveCallSight, in rect: Rect, _ frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let scene = sight.scene
    let text = rect.droppingBottom(rect.rows >= 3 ? 1 : 0)
    let live = scene.state.live
    let said = live.transcripts[sight.call.id]
    let transcript = TranscriptText(said, scene, width: text.columns, search: live.search)
    let sought = live.search?.isSought == true ? transcript.line(ofHitIn: said) : nil
    let below = transcript.pane.draw(
        scrolledUp: live.scrolledUp, of: sight.call.id, sought: sought, scene, in: text, &frame)
    guard rect.rows >= 3 else { return }
    let status = sight.transcriptStatus(below: below)
    let last = rect.row + rect.rows - 1
    frame.canvas.write(status.left, at: Position(row: last, column: rect.column), width: rect.columns)
    // Silence stands right under the last line that was said.
    let right = columns(of: status.right)
    let row = min(text.row + transcript.count, last)
    if right + (row == last ? columns(of: status.left) + 2 : 0) < rect.columns {
        frame.canvas.write(status.right, at: Position(row: row, column: rect.column + rect.columns - right - 1))
    }
}

extension LiveCallSight {
    /// What is known of the contact and the call, in at most so many lines; what is not known is left out.
    ///
    /// Beside the caller's card it does not say what stands there.
    func facts(width: Int, rows: Int, besideCard: Bool) -> [[Piece]] {
        let card = scene.state.live.card(of: call)
        var facts: [Piece] = []
        if card?.isBlacklisted == true { facts.append(("blacklisted", .alarm)) }
        if call.isSimulation { facts.append(("simulation", .caution)) }
        if call.isHandledByHuman { facts.append(("handled by a human", .human)) }
        if let verb { facts.append(verb) }
        if let agent = scene.state.agentName(call.agent) { facts.append((agent, .plain)) }
        if direction != scene.dash { facts.append((direction, .plain)) }
        if let campaign = scene.state.campaignName(call.campaign) { facts.append((campaign, .plain)) }
        if let turns = call.turns { facts.append(("\(turns) \(turns == 1 ? "turn" : "turns")", .plain)) }
        if besideCard { return flow(facts, separator: scene.dot, width: width, rows: rows) }
        if let earlier = card?.earlierCount(than: call.id), earlier > 0 {
            facts.append(("\(Figure.count(earlier)) earlier", .plain))
        }
        let contact = card?.record.value ?? call.contact
        if let language = contact?.language { facts.append((language, .plain)) }
        if let status = contact?.status, status.known == .inactive || status.known == nil {
            facts.append((status.text, .caution))
        }
        facts += (contact?.tags ?? []).map { ("#" + $0, .plain) }
        return flow(facts, separator: scene.dot, width: width, rows: rows)
    }

    /// The line under the transcript: whether it follows, how old it is; and the silence at its end.
    func transcriptStatus(below: Int) -> (left: [Piece], right: [Piece]) {
        var left: [Piece] = place
        if below > 0 {
            left += (left.isEmpty ? [] : [(scene.dot, .faint)]) + pausedMark(below, scene)
        } else if !left.isEmpty {
            // The place of the hit is what is looked at.
        } else if let readAt = scene.state.live.transcripts[call.id]?.readAt, scene.age(since: readAt) > 5_000 {
            let age = scene.age(since: readAt)
            left = [("read \(Span.whole(age)) ago", age > LiveCall.staleAfter ? .caution : .faint)]
        }
        guard let silence, silence >= 5_000 else { return (left, []) }
        let mark: Piece? =
            switch silenceConcern {
            case .none: nil
            case .look: (" !", .caution)
            case .urgent: (" \(scene.lines.urgent)", .alarm)
            }
        let words = "\(Span.silence(silence, until: limits.quiet)) of silence"
        return (left, [(words, silenceConcern.style)] + (mark.map { [$0] } ?? []))
    }
}

extension LiveCallSight {
    /// Which hit of the search is shown; empty while nothing is looked for.
    fileprivate var place: [Piece] {
        guard let search = scene.state.live.search, let transcript = scene.state.live.transcripts[call.id] else {
            return []
        }
        guard let place = search.place(in: transcript) else {
            return [(scene.spoken("\u{201C}\(search.text)\u{201D} is not found here"), .faint)]
        }
        return [("hit \(place.number) of \(place.of)", .accent)]
    }
}

/// Pieces one after the other, broken into lines between them; what does not fit in so many lines is left out.
func flow(_ pieces: [Piece], separator: String, width: Int, rows: Int) -> [[Piece]] {
    guard rows > 0 else { return [] }
    var lines: [[Piece]] = [[]]
    for piece in pieces {
        let line = lines[lines.count - 1]
        let needed = piece.0.columns + (line.isEmpty ? 0 : separator.columns)
        if columns(of: line) + needed <= width || line.isEmpty {
            lines[lines.count - 1] += (line.isEmpty ? [] : [(separator, .faint)]) + [piece]
        } else if lines.count < rows {
            lines.append([piece])
        }
    }
    return lines.filter { !$0.isEmpty }
}
