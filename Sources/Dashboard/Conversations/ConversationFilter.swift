package import MihuAPI

/// Which conversations the workspace is asked for, and in which order: every filter and sort that the API has.
///
/// Source: `conversations/get-paginated-list-of-conversations`. All filters are joined by *and*.
package struct ConversationFilter: Hashable, Sendable {
    /// A part of the contact's number.
    package var phone: String?
    package var contact: ContactID?
    package var agent: AgentID?
    package var campaign: CampaignID?
    package var task: TaskID?
    package var channel: Channel?
    package var status: ConversationStatus?
    package var sortBy: ConversationOrder = .createdAt
    package var direction: SortDirection = .descending

    /// All conversations, the one created last on top.
    package init() {}

    /// Whether no conversation is left out, whatever the order.
    package var keepsAll: Bool {
        phone == nil && contact == nil && agent == nil && campaign == nil && task == nil && channel == nil
            && status == nil
    }

    /// The same order, nothing left out.
    var withoutFilters: ConversationFilter {
        var all = ConversationFilter()
        all.sortBy = sortBy
        all.direction = direction
        return all
    }

    /// The question for one page.
    func read(_ page: PageRequest) -> Read {
        .conversations(
            phone: phone, contact: contact, agent: agent, campaign: campaign, task: task,
            channel: channel.map { Open($0) }, status: status, sortBy: sortBy == .createdAt ? nil : sortBy,
            direction: direction == .descending ? nil : direction, page: page)
    }
}

extension ConversationFilter {
    /// The filters and the order by the words of the `:` line, in the order in which they are shown.
    package enum Key: String, CaseIterable, Hashable, Sendable {
        case channel, status, agent, campaign, phone, contact, task, sort, dir
    }

    /// The value of a key as the `:` line takes it; nil where nothing is chosen.
    package func value(of key: Key) -> String? {
        switch key {
        case .channel: channel?.rawValue
        case .status: status?.rawValue
        case .agent: agent?.text
        case .campaign: campaign?.text
        case .phone: phone
        case .contact: contact?.text
        case .task: task?.text
        case .sort: sortBy == .createdAt ? nil : "updated"
        case .dir: direction == .descending ? nil : "asc"
        }
    }

    /// Takes a key's choice back.
    package mutating func clear(_ key: Key) {
        switch key {
        case .channel: channel = nil
        case .status: status = nil
        case .agent: agent = nil
        case .campaign: campaign = nil
        case .phone: phone = nil
        case .contact: contact = nil
        case .task: task = nil
        case .sort: sortBy = .createdAt
        case .dir: direction = .descending
        }
    }
}
