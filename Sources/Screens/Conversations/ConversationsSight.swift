internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What the conversations board says about its list: what it is filtered by, how much of it is loaded, what waits above.
struct ConversationsSight {
    private let scene: Scene
    private var board: ConversationBoard { scene.state.conversations }

    init(_ scene: Scene) { self.scene = scene }

    /// The filters and the order that differ from the usual ones, and what `/` keeps; empty when all is shown.
    var heading: [Piece] {
        var parts: [[Piece]] = []
        for key in ConversationFilter.Key.allCases {
            guard let value = words(for: key) else { continue }
            parts.append([(key.rawValue + " ", .accent), (value, .strong)])
        }
        if let column = board.localSort {
            parts.append([("sorted here by ", .accent), (column.title.lowercased(), .strong)])
        }
        if let filter = board.narrowing {
            let mistake = filter.mistake.map { [(" " + scene.spoken($0), Style.caution)] } ?? []
            parts.append([("/ ", .accent), (filter.text, .strong)] + mistake)
            if let selected = board.list.selected, board.list.line(of: selected) == nil {
                parts.append([("the selected row is not among them", .caution)])
            }
        }
        return Array(parts.joined(separator: [(scene.dot, .faint)]))
    }

    /// What is chosen for a key on the shown board, in the workspace's own names; nil where nothing is, or what is usual.
    func words(for key: ConversationFilter.Key) -> String? {
        let filter = scene.state.shownFilter
        switch key {
        case .agent: return filter.agent.map { scene.state.agentName($0) ?? $0.text }
        case .campaign: return filter.campaign.map { scene.state.campaignName($0) ?? $0.text }
        case .contact:
            return filter.contact.map { id in
                let name = board.contact.flatMap { $0.fullName ?? $0.phoneNumber }
                return (name ?? id.text) + (board.goneContact == id ? " (no longer known)" : "")
            }
        case .dir: return filter.direction == .descending ? nil : "oldest first"
        case .sort: return filter.sortBy == .createdAt ? nil : "last change"
        case .channel, .status, .phone, .task: return filter.value(of: key)
        }
    }

    /// Which rows are in sight, of how many, and what has come in above them.
    func place(_ sight: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        if board.newAbove > 0 {
            let count = Figure.count(board.newAbove)
            pieces = [("\(scene.lines.up) \(count) new above", .caution), ("  g", .accent)]
            pieces += [
                (board.bringsIn ? " coming\(scene.lines.ellipsis)" : " shows them", .plain), (scene.dot, .faint),
            ]
        }
        let shown = board.list.order.count
        let lines = sight.isEmpty ? "" : "\(Figure.count(sight.lowerBound + 1))-\(Figure.count(sight.upperBound)) of "
        let total = board.total.map { ", \(Figure.count($0)) in all" } ?? ""
        let loaded = Figure.count(board.loaded)
        if board.narrowing != nil {
            let looked = board.looked.map { ", \(Figure.wholeShare($0)) looked through" } ?? ""
            pieces.append(("\(lines)\(Figure.count(shown)) found in \(loaded) loaded\(total)\(looked)", .faint))
        } else {
            pieces.append(("\(lines)\(loaded) loaded\(total)", .faint))
        }
        if board.hasMore {
            pieces.append((board.showsSpan ? "; moving down loads more" : "; End loads more", .faint))
        }
        return pieces
    }

    /// Why the list is empty; nil while that is not known.
    var emptiness: String? {
        if case .refused(let refusal)? = refusal, refusal.status == 403 {
            return "This token may not read conversations (403); ask for one that may."
        }
        if board.narrowing != nil, board.loaded > 0 {
            return board.looked == nil ? "No loaded conversation passes the filter; Esc shows all." : nil
        }
        guard board.total != nil else { return nil }
        if let contact = board.filter.contact, board.goneContact == contact {
            return "The workspace no longer knows this contact (404); Esc goes back."
        }
        guard !board.filter.keepsAll else { return "There is no conversation." }
        let whose = filterWords(of: ConversationFilter.Key.allCases.filter { $0 != .sort && $0 != .dir })
        return "There is no conversation with \(whose); Esc shows all."
    }

    /// What the shown board is filtered by: `channel sms and agent Billing`; empty where by nothing.
    func filterWords(of keys: [ConversationFilter.Key]) -> String {
        keys.compactMap { key in words(for: key).map { "\(key.rawValue) \($0)" } }.joined(separator: " and ")
    }

    private var refusal: Failure? {
        scene.state.troubles.first { source, _ in
            if case .conversations = source { true } else { false }
        }?.value
    }
}
