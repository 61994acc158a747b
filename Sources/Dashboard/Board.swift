/// The four boards, in the order of their keys.
package enum Board: Int, CaseIterable, Hashable, Sendable {
    case liveCalls = 1
    case conversations, campaigns, analytics

    /// The board's name as the header writes it.
    package var title: String {
        switch self {
        case .liveCalls: "Live calls"
        case .conversations: "Conversations"
        case .campaigns: "Campaigns"
        case .analytics: "Analytics"
        }
    }
}
