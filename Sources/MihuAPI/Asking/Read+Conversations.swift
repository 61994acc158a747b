extension Read {
    /// Conversations, newest first unless asked otherwise. All filters are joined by *and*.
    /// Source: `conversations/get-paginated-list-of-conversations`.
    ///
    /// - Parameters:
    ///   - phone: A part of the contact's number is enough.
    ///   - contact: Only with this contact.
    ///   - agent: Only by this agent.
    ///   - campaign: Resolved by the API through the conversation's call.
    ///   - task: Matches the task that a third party calls by the call's id.
    ///   - channel: A channel, written as its token.
    ///   - status: Only active, or only closed ones.
    ///   - sortBy: When they were created, if nil.
    ///   - direction: Descending, if nil.
    ///   - page: Which page.
    /// - Returns: A read that is answered with ``Reply/conversations(_:)``.
    package static func conversations(
        phone: String? = nil, contact: ContactID? = nil, agent: AgentID? = nil, campaign: CampaignID? = nil,
        task: TaskID? = nil, channel: Open<Channel>? = nil, status: ConversationStatus? = nil,
        sortBy: ConversationOrder? = nil, direction: SortDirection? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(
            .conversationList, [],
            page.query + [
                ("phone", phone), ("contact_uuid", contact?.text), ("agent_uuid", agent?.text),
                ("campaign_uuid", campaign?.text), ("task_uuid", task?.text),
                ("channel", channel.map { $0.known?.rawValue ?? $0.text }), ("status", status?.rawValue),
                ("sort_by", sortBy?.rawValue), ("sort_dir", direction?.rawValue),
            ])
    }

    /// One conversation. Answers ``Reply/conversation(_:)``. Source: `conversations/get-conversation-details`.
    package static func conversation(_ id: ConversationID) -> Read {
        Read(.conversationOne, [id.text])
    }

    /// The transcript of a conversation, oldest first unless asked otherwise.
    ///
    /// There is no *since*: to follow a running conversation read the last few, descending, and merge by id.
    /// Answers ``Reply/messages(_:)``. Source: `conversations/get-paginated-messages-of-a-conversation`.
    package static func messages(
        of id: ConversationID, sender: Sender? = nil, direction: SortDirection? = nil,
        page: PageRequest = PageRequest(of: 25)
    ) -> Read {
        Read(
            .conversationMessages, [id.text],
            page.query + [("sender", sender?.rawValue), ("sort_dir", direction?.rawValue)])
    }

    /// The sessions of a conversation, the last begun first unless asked otherwise.
    ///
    /// Answers ``Reply/sessions(_:)``. Source: `sessions/get-paginated-sessions-of-a-conversation`.
    package static func sessions(
        of id: ConversationID, status: SessionStatus? = nil, type: SessionType? = nil, sortBy: SessionOrder? = nil,
        direction: SortDirection? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(
            .conversationSessions, [id.text],
            page.query + [
                ("status", status?.rawValue), ("type", type?.rawValue), ("sort_by", sortBy?.rawValue),
                ("sort_dir", direction?.rawValue),
            ])
    }

    /// Sessions of the whole workspace, the last begun first unless asked otherwise. The names of the filters are inferred
    /// from the list of conversations.
    ///
    /// Answers ``Reply/sessions(_:)``. Source: `sessions/get-paginated-list-of-conversation-sessions`.
    package static func allSessions(
        contact: ContactID? = nil, agent: AgentID? = nil, campaign: CampaignID? = nil, task: TaskID? = nil,
        sortBy: SessionOrder? = nil, direction: SortDirection? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(
            .sessionList, [],
            page.query + [
                ("contact_uuid", contact?.text), ("agent_uuid", agent?.text), ("campaign_uuid", campaign?.text),
                ("task_uuid", task?.text), ("sort_by", sortBy?.rawValue), ("sort_dir", direction?.rawValue),
            ])
    }

    /// How sessions of the whole workspace were judged. The names of the filters are inferred.
    ///
    /// Answers ``Reply/evaluations(_:)``. Source: `evaluations/get-paginated-list-of-session-evaluations`.
    package static func evaluations(
        conversation: ConversationID? = nil, contact: ContactID? = nil, page: PageRequest = PageRequest()
    ) -> Read {
        Read(
            .evaluationList, [],
            page.query + [("conversation_uuid", conversation?.text), ("contact_uuid", contact?.text)])
    }

    /// One session. Answers ``Reply/session(_:)``. Source: `sessions/get-session-details` (path inferred).
    package static func session(_ id: SessionID) -> Read {
        Read(.sessionOne, [id.text])
    }

    /// How a session was judged; a session without a judgement answers nil or 404, which one is unknown.
    ///
    /// Answers ``Reply/evaluation(_:)``. Source: `sessions/get-the-evaluation-of-a-session` (path inferred).
    package static func evaluation(of id: SessionID) -> Read {
        Read(.sessionEvaluation, [id.text])
    }
}

/// What conversations can be sorted by.
package enum ConversationOrder: String, CaseIterable, Hashable, Sendable {
    case createdAt = "created_at"
    case updatedAt = "updated_at"
}

/// What sessions can be sorted by.
package enum SessionOrder: String, Hashable, Sendable {
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case startedAt = "started_at"
    case lastActivityAt = "last_activity_at"
}
