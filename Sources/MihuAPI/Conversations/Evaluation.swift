/// How a session was judged, in up to ten dimensions.
///
/// Source: `evaluations/get-a-single-evaluation`.
package struct Evaluation: Hashable, Sendable {
    /// The evaluation's id.
    package let id: EvaluationID?
    /// The session that was judged.
    package let session: SessionID?
    /// The conversation of that session.
    package let conversation: ConversationID?
    /// The contact of that conversation.
    package let contact: ContactID?
    /// What was found, in the order of ``Dimension/Name``; dimensions that are switched off or null are left out.
    package let dimensions: [Dimension]
    /// When the judgement was made.
    package let createdAt: Timestamp?
    /// When it last changed.
    package let updatedAt: Timestamp?

    /// One dimension of an evaluation.
    package struct Dimension: Hashable, Sendable {
        /// Which dimension.
        package let name: Name
        /// The finding as one line; several values are joined by commas. The vocabulary is open.
        package let value: String?
        /// How sure the analyser is. The one sample says 50, so 0 to 100 is inferred.
        package let confidence: Double?
        /// Why, in the agent's report language.
        package let reason: String?

        /// The ten dimensions, by their names in a reply.
        package enum Name: String, CaseIterable, Sendable {
            case sentiment
            case emotion
            case sentimentStrength = "sentiment_strength"
            case intent
            case intentLabels = "intent_labels"
            case knowledgeGap = "knowledge_gap"
            case humanEscalation = "human_escalation"
            case contextualSentiment = "contextual_sentiment"
            case satisfaction
            case success
        }
    }

    /// The finding in one dimension, if there is one.
    package subscript(name: Dimension.Name) -> Dimension? { dimensions.first { $0.name == name } }
}

extension Evaluation: Row {
    package init?(_ json: JSON) {
        guard json.isObject else { return nil }
        id = json.first("uuid", "session_evaluation_uuid", "id")?.id()
        session = json["session_uuid"]?.id()
        conversation = json["conversation_uuid"]?.id()
        contact = json["contact_uuid"]?.id()
        dimensions = Dimension.Name.allCases.compactMap { name in
            json[name.rawValue].map { Dimension(name, $0) }
        }
        createdAt = json["created_at"]?.time
        updatedAt = json["updated_at"]?.time
        if id == nil, session == nil, dimensions.isEmpty { return nil }
    }
}

extension Evaluation.Dimension {
    /// A dimension from its block, or from the bare value where the block is left out.
    fileprivate init(_ name: Name, _ json: JSON) {
        self.name = name
        let found = json.isObject ? json["value"] : json
        value = found.flatMap { value in
            value.isList ? value.rows.compactMap(\.line).joined(separator: ", ") : value.line
        }
        confidence = json["confidence"]?.number
        reason = json["reason"]?.text
    }
}
