internal import Dashboard
internal import MihuAPI

extension ExportTable {
    /// Evaluated sessions, the worst first: what was found, and the words of every dimension that is ranked by.
    static let worst: [Field<EvaluatedSession>] =
        [
            .text("session") { row, _ in row.session?.id.text ?? row.evaluation.session?.text },
            .text("conversation") { row, _ in row.conversation?.text },
            .time("evaluated_at") { row, _ in row.evaluation.createdAt },
            .text("contact") { row, _ in row.session?.contact?.fullName },
            .text("agent") { row, scene in
                scene.state.agentName(row.session?.agent) ?? row.session?.agent?.text
            },
            .number("weight") { row, _ in Double(row.verdict.weight) },
        ]
        + Verdict.Fault.allCases.flatMap(\.dimensions).flatMap { name -> [Field<EvaluatedSession>] in
            [
                .text(name.rawValue) { row, _ in row.evaluation[name]?.value },
                .text("\(name.rawValue)_reason") { row, _ in row.evaluation[name]?.reason },
            ]
        }
}
