package import Dashboard
internal import MihuAPI

// The rows of each board as they go into a file: all that the list shows, in its order, also those out of sight.

extension ExportTable {
    /// What the shown board has.
    package init(_ state: State, at now: Moment) {
        let scene = Scene(state, at: now, lines: .utf8)
        switch state.board {
        case .liveCalls:
            let live = state.live
            self.init(
                live.list, Self.liveCalls, scene,
                Extent(heardAt: live.heardAt, loaded: live.list.rows.count, filter: live.filter?.text))
        case .conversations:
            let board = state.conversations
            let sight = ConversationsSight(scene)
            if let worst = board.worst {
                let words = [sight.filterWords(of: WorstFirst.told), worst.narrowing?.text ?? ""]
                self.init(
                    worst.list, Self.worst, scene,
                    Extent(heardAt: worst.heardAt, loaded: worst.read, total: worst.total, filter: Extent.joined(words))
                )
            } else {
                let words = [sight.filterWords(of: ConversationFilter.Key.allCases), board.narrowing?.text ?? ""]
                // All rows are written, also those out of sight.
                self.init(
                    board.list, Self.conversations, scene,
                    Extent(
                        heardAt: board.heardAt(height: .max), loaded: board.loaded, total: board.total,
                        filter: Extent.joined(words)))
            }
        case .campaigns:
            let board = state.campaigns
            self.init(
                board.list, Self.campaigns, scene,
                Extent(heardAt: board.heardAt, loaded: board.list.rows.count, filter: board.filter?.text))
        case .analytics: self.init(analytics: scene)
        }
    }

    /// What a list has, and what it lacks.
    struct Extent: Sendable {
        /// When the row that was read longest ago was asked for. Uptime; nil before.
        var heardAt: Milliseconds?
        /// Rows that were read, also those that the filter leaves out.
        var loaded: Int
        /// Rows that there are in the workspace, where it says so.
        var total: Int?
        /// What was asked for and what is kept of it, in words; nil where that is everything.
        var filter: String?

        static func joined(_ words: [String]) -> String? {
            let words = words.filter { !$0.isEmpty }
            return words.isEmpty ? nil : words.joined(separator: ", ")
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
    init<Row: Identifiable & Sendable>(
        _ list: RowList<Row>, _ fields: [Field<Row>], _ scene: Scene, _ extent: Extent
    )
    where Row.ID: Sendable {
        columns = fields.map(\.name)
        rows = list.order.indices.compactMap { line in
            list.row(at: line).map { row in fields.map { $0.cell(row, scene) } }
        }
        about =
            Self.about(scene, heardAt: extent.heardAt) + [
                ("loaded", .count(extent.loaded)), ("total", Cell(extent.total)), ("filter", Cell(extent.filter)),
            ]
    }

    /// What every file says of itself. Its data are as old as the oldest of them.
    static func about(_ scene: Scene, heardAt: Milliseconds?) -> [(name: String, value: Cell)] {
        [
            ("board", .text(scene.state.board.fileName)), ("workspace", .text(scene.state.workspace.name)),
            ("written_at", .time(scene.server)),
            (
                "read_at",
                Cell(heardAt.map { Timestamp(milliseconds: scene.server.milliseconds - scene.age(since: $0)) })
            ),
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
            .text("kind") { row, _ in row.kind?.rawValue },
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
