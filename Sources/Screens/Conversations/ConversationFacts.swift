internal import Canvas
internal import Dashboard
internal import MihuAPI

/// What is known of an opened conversation, in a few lines: its own record where that was read, else its row.
struct ConversationFacts {
    private let row: ConversationRow?
    private let record: Conversation?
    private let scene: Scene

    init(_ opened: OpenedConversation, _ scene: Scene) {
        row = scene.state.conversations.list[opened.id]
        record = opened.record
        self.scene = scene
    }

    /// Who, then the facts; what is not known is left out.
    func lines(width: Int) -> [[Piece]] {
        let number = record?.contact?.phoneNumber ?? row?.number
        let known = record?.contact?.fullName ?? row?.name
        var head: [Piece] = [(known ?? number ?? "no name, no number", .strong)]
        if known != nil, let number { head += [("  ", .plain), (number, .plain)] }
        return [head] + flow(facts, separator: scene.dot, width: width, rows: 2)
    }

    private var facts: [Piece] {
        var facts: [Piece] = []
        if record?.isRehearsal ?? row?.isRehearsal ?? false { facts.append(("simulation", .caution)) }
        facts += [(record?.channel ?? row?.channel)?.text, (record?.status ?? row?.status)?.text]
            .compactMap { $0 }.map { ($0, .plain) }
        if let direction = record?.call?.direction?.text { facts.append((direction, .plain)) }
        if let agent = scene.state.agentName(record?.agent ?? row?.agent) { facts.append((agent, .plain)) }
        // A call that nobody took has no one who answered it, whatever the record says.
        if let responder = record?.respondedBy ?? row?.respondedBy, record?.call?.wasNotTaken != true {
            facts.append(("answered by \(responder.text)", responder.known == .human ? .human : .plain))
        }
        if let campaign = scene.state.campaignName(record?.campaign ?? row?.campaign) {
            facts.append((campaign, .plain))
        }
        if let status = record?.call?.status { facts.append(("call \(status.text)", .plain)) }
        if let seconds = record?.call?.duration ?? row?.seconds { facts.append((Span.clock(seconds: seconds), .plain)) }
        if let began = record?.createdAt ?? record?.timestamp ?? row?.createdAt {
            facts.append((CalendarTime.short(began, now: scene.server, in: scene.zone), .plain))
        }
        facts += (record?.contact?.tags ?? []).map { ("#" + $0, .plain) }
        return facts
    }
}
