package import MihuAPI

/// A row of the conversations board: what a list shows of a conversation, kept small, because a hundred thousand of
/// them may be loaded.
package struct ConversationRow: Identifiable, Hashable, Sendable {
    package let id: ConversationID
    private let packedContact: PackedID?
    package var contact: ContactID? { packedContact.map { ContactID($0.text) } }
    /// The contact's name, given name first; nil when the API gave none.
    package let name: String?
    package let number: String?
    package let channel: Open<Channel>?
    package let status: Open<ConversationStatus>?
    package let respondedBy: Open<Responder>?
    package let agent: AgentID?
    package let campaign: CampaignID?
    /// The first of the tasks that it came from; nearly always the only one.
    package var task: TaskID? { packedTask.map { TaskID($0.text) } }
    private let packedTask: PackedID?
    /// Length of the call in seconds; nil for what is no call.
    package let seconds: Double?
    package let summary: String?
    package let createdAt: Timestamp?
    package let updatedAt: Timestamp?
    /// Nobody real is at the other end.
    package let isRehearsal: Bool

    /// The row of a record; ids that many rows have in common get one place in memory.
    init(_ record: Conversation, sharing shared: inout SharedIDs) {
        id = record.id
        packedContact = record.contact?.id.map { PackedID($0) }
        name = record.contact?.fullName
        number = record.contact?.phoneNumber
        channel = record.channel
        status = record.status
        respondedBy = record.respondedBy
        agent = record.agent.map { shared.agents.one($0) }
        campaign = record.campaign.map { shared.campaigns.one($0) }
        packedTask = record.tasks.first.map { PackedID($0) }
        seconds = record.call?.duration
        summary = record.call?.summary.map { String($0.prefix(Self.longestSummary)) }
        createdAt = record.createdAt ?? record.timestamp
        updatedAt = record.updatedAt
        isRehearsal = record.isRehearsal
    }

    /// Characters of a summary that a list can show and a filter looks at.
    private static let longestSummary = 200
}

/// Ids that are the same in many rows, each numbered and held once.
struct SharedIDs: Sendable {
    struct Numbered<ID: OpaqueID>: Sendable {
        private(set) var ids: [ID] = []
        private var numbers: [ID: Int32] = [:]

        /// The id as it is held.
        mutating func one(_ id: ID) -> ID { ids[Int(number(id))] }

        /// The number of an id, counted from 0 in the order in which they came.
        mutating func number(_ id: ID) -> Int32 {
            if let number = numbers[id] { return number }
            numbers[id] = Int32(ids.count)
            ids.append(id)
            return Int32(ids.count - 1)
        }
    }

    var agents = Numbered<AgentID>()
    var campaigns = Numbered<CampaignID>()
}
