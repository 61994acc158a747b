/// A name that the API gave to a thing. Opaque: compared and sent back, never taken apart.
///
/// Most are UUIDs, but the vendor's own sample is not a valid one, and some are plain numbers.
/// Source: conventions of the API, identifiers.
package protocol OpaqueID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id as the API wrote it, never empty when it came from a reply.
    var text: String { get }

    /// An id from its text.
    init(_ text: String)
}

extension OpaqueID {
    package var description: String { text }

    package static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}

/// Names a conversation. The live-call actions are addressed by it, not by the call's own id.
package struct ConversationID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a stored call.
package struct CallID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a message of a transcript.
package struct MessageID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a session, the stretch of a conversation that summaries and evaluations attach to.
package struct SessionID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names the evaluation of a session.
package struct EvaluationID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a contact.
package struct ContactID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names an AI agent.
package struct AgentID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a campaign.
package struct CampaignID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a listing, a campaign that owns its pool.
package struct ListingID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a pool of contacts.
package struct PoolID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a rule of contact cadence.
package struct RuleID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}

/// Names a task, one planned call or message.
package struct TaskID: OpaqueID {
    package let text: String
    package init(_ text: String) { self.text = text }
}
