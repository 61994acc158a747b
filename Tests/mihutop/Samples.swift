@testable import Dashboard
import MihuAPI

extension Dispatch {
    /// A say with this number.
    static func sample(_ number: UInt64) -> Dispatch {
        Dispatch(
            id: Intervention.ID(number), write: .say(ConversationID("c1"), text: "Hello", endAfter: false),
            line: .sample(number), overrides: RouteOverrides())
    }
}

extension AuditLine {
    /// A line about a say with this number.
    static func sample(
        _ number: UInt64, _ kind: Kind = .decided, workspace: String = "acme", at time: Timestamp = .ofSamples
    ) -> AuditLine {
        let conversation = ConversationID("c1")
        let target = Target(conversation: conversation, name: "Ayşe", number: "+905325550117")
        let verb = Intervention(
            id: Intervention.ID(number), verb: .say, write: .say(conversation, text: "Hello", endAfter: false),
            target: target, hold: 0, now: 0)
        let workspace = Workspace(name: workspace, person: "ayse", host: "ops", run: "run")
        return AuditLine(verb, kind: kind, in: workspace, at: time)
    }
}

extension Timestamp {
    /// When the sample lines were written.
    static let ofSamples = Timestamp(seconds: 1_800_000_000)
}
