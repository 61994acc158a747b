package import Dashboard
internal import MihuAPI

// The rows of each board as they go into a file: all that the list shows, in its order, also those out of sight.

extension ExportTable {
    /// What the shown board has.
    package init(_ state: State, at now: Moment) {
        let scene = Scene(state, at: now, lines: .utf8)
        switch state.board {
        case .liveCalls: self.init(state.live.list, Self.liveCalls, scene)
        case .conversations:
            if let worst = state.conversations.worst {
                self.init(worst.list, Self.worst, scene)
            } else {
                self.init(state.conversations.list, Self.conversations, scene)
            }
        case .campaigns: self.init(state.campaigns.list, Self.campaigns, scene)
        case .analytics: self.init(analytics: scene)
        }
    }

    /// A column of a list: its name, and what stands in it.
    struct Field<Row>: Sendable {
        let name: String
        let cell: @Sendable (Row, Scene) -> Cell

        static func text(_ name: String, _ text: @escaping @Sendable (Row, Scene) -> String?) -> Field {
            Field(name: name) { Cell(text($0, $1)) }
        }

        static func number(_ name: String, _ number: @escaping @Sendable (Row, Scene) -> Double?) -> Field {
            Field(name: name) { Cell(number($0, $1)) }
        }

        static func time(_ name: String, _ time: @escaping @Sendable (Row, Scene) -> Timestamp?) -> Field {
            Field(name: name) { Cell(time($0, $1)) }
        }
    }

    /// A list's rows, in the order in which they are shown.
    init<Row: Identifiable & Sendable>(_ list: RowList<Row>, _ fields: [Field<Row>], _ scene: Scene)
    where Row.ID: Sendable {
        columns = fields.map(\.name)
        rows = list.order.indices.compactMap { line in
            list.row(at: line).map { row in fields.map { $0.cell(row, scene) } }
        }
        about = Self.about(scene)
    }

    static func about(_ scene: Scene) -> [(name: String, value: Cell)] {
        [
            ("board", .text(scene.state.board.fileName)), ("workspace", .text(scene.state.workspace.name)),
            ("written_at", .time(scene.server)),
        ]
    }

    private static let liveCalls: [Field<LiveCall>] = [
        .text("conversation") { call, _ in call.id.text },
        .text("state") { call, _ in
            switch call.presence {
            case .running: call.status?.text ?? "running"
            case .checking: "checking"
            case .ended(_, let how): how.map { "ended: \($0)" } ?? "ended"
            }
        },
        .time("started_at") { call, _ in call.startedAt },
        .number("age_sec") { call, scene in
            call.hasEnded ? nil : call.age(at: scene.server).map { Double($0 / 1000) }
        },
        .text("direction") { call, _ in call.direction?.text },
        .text("contact") { call, _ in call.name },
        .text("number") { call, _ in call.number },
        .text("agent") { call, scene in scene.state.agentName(call.agent) ?? call.agent?.text },
        .text("campaign") { call, scene in scene.state.campaignName(call.campaign) ?? call.campaign?.text },
        .number("turns") { call, _ in call.turns.map(Double.init) },
        .text("handled_by") { call, _ in call.handledBy?.text },
        .text("simulation") { call, _ in call.isSimulation ? "yes" : "no" },
        .time("last_said_at") { call, _ in call.lastLine?.at },
        .text("last_said_by") { call, _ in call.lastLine?.sender?.text },
        .text("last_said") { call, _ in call.lastLine?.text },
    ]

    private static let conversations: [Field<ConversationRow>] = [
        .text("conversation") { row, _ in row.id.text },
        .time("created_at") { row, _ in row.createdAt },
        .time("updated_at") { row, _ in row.updatedAt },
        .text("channel") { row, _ in row.channel?.text },
        .text("status") { row, _ in row.status?.text },
        .text("contact") { row, _ in row.name },
        .text("number") { row, _ in row.number },
        .text("agent") { row, scene in scene.state.agentName(row.agent) ?? row.agent?.text },
        .text("responded_by") { row, _ in row.respondedBy?.text },
        .text("campaign") { row, scene in scene.state.campaignName(row.campaign) ?? row.campaign?.text },
        .number("length_sec") { row, _ in row.seconds },
        .text("simulation") { row, _ in row.isRehearsal ? "yes" : "no" },
        .text("summary") { row, _ in row.summary },
    ]

    private static let campaigns: [Field<OutreachRow>] = {
        var fields: [Field<OutreachRow>] = [
            .text("campaign") { row, _ in row.id.text },
            .text("kind") { row, _ in row.kind.rawValue },
            .text("name") { row, _ in row.record.name },
            .text("status") { row, _ in row.record.status?.text },
            .number("progress") { row, _ in row.items?.progress },
            .number("items") { row, _ in row.items.map { Double($0.all) } },
        ]
        for status in PoolItemStatus.allCases {
            fields.append(.number(status.rawValue.lowercased()) { row, _ in row.items.map { Double($0[status]) } })
        }
        fields += [
            .number("per_hour_15_min") { row, scene in
                scene.state.campaigns.pace(of: row.id, over: CampaignBoard.shortPace)?.perHour
            },
            .number("per_hour_60_min") { row, scene in
                scene.state.campaigns.pace(of: row.id, over: CampaignBoard.longPace)?.perHour
            },
            .text("opens") { row, _ in row.record.rule?.opens?.description },
            .text("closes") { row, _ in row.record.rule?.closes?.description },
        ]
        return fields
    }()
}
