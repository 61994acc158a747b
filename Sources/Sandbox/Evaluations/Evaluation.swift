/// The judgement of a session, made some time after its end from what was said in it.
struct Evaluation: Sendable {
    let key: SessionKey
    let at: Moment
    let dimensions: [(name: String, value: String, confidence: Int, reason: String)]

    subscript(name: String) -> String? { dimensions.first { $0.name == name }?.value }
}

extension World {
    /// When a session was evaluated; nil when it has not been or will not be.
    func evaluatedAt(_ key: SessionKey) -> Moment? {
        guard conversations.outlines[key.conversation].isEvaluated, let end = conversations.session(key)?.endsAt else {
            return nil
        }
        let at = conversations.outlines[key.conversation].evaluatedAt(end)
        return at <= now ? at : nil
    }

    func evaluation(of key: SessionKey) -> Evaluation? {
        guard let at = evaluatedAt(key), let session = conversations[key.conversation].session(key.part) else {
            return nil
        }
        let conversation = conversations[key.conversation]
        let lines = conversation.lines.filter { $0.session == key.part && $0.at <= session.endsAt }
        let marks = lines.reduce(into: Phrase.Marks()) { $0.formUnion($1.marks) }
        let moods = lines.filter { $0.speaker == .contact }.map(\.mood)
        let sum = moods.reduce(0, +)
        let last = moods.last { $0 != 0 } ?? 0
        let wasForwarded = conversation.call?.isHumanHandled(at: session.endsAt) ?? false
        let dialogue = Library.shared.dialogues[conversation.dialogue]
        let isSuccess = marks.contains(.resolves) || wasForwarded
        let escalated = marks.contains(.asksForHuman) || wasForwarded
        var chance = Chance(seed: conversation.seed, stream: 12, UInt64(key.part))
        func confidence() -> Int { chance.integer(in: 62...98) }
        let sentiment = sum > 0 ? "Positive" : sum < 0 ? "Negative" : "Neutral"
        let emotion = sum <= -4 ? "Anger" : sum < 0 ? "Frustration" : sum > 1 ? "Joy" : "Calm"
        let satisfaction = max(1, min(5, 3 + last + (isSuccess ? 0 : -1) + (sum < -4 ? -1 : 0)))
        return Evaluation(
            key: key, at: at,
            dimensions: [
                ("sentiment", sentiment, confidence(), "Judged by what the contact said."),
                ("emotion", emotion, confidence(), "Judged by the contact's words."),
                ("sentiment_strength", "\(min(5, abs(sum)))", confidence(), "Grows with the strength of the words."),
                ("intent", dialogue.intent, confidence(), "The contact talked about \(dialogue.matter)."),
                ("intent_labels", dialogue.intent, confidence(), "One matter was raised."),
                (
                    "knowledge_gap", marks.contains(.knowledgeGap) ? "true" : "false", confidence(),
                    marks.contains(.knowledgeGap) ? "The agent did not have an answer." : "The agent had the answers."
                ),
                (
                    "human_escalation", escalated ? "true" : "false", confidence(),
                    wasForwarded
                        ? "A colleague took over."
                        : escalated ? "The contact asked for a human." : "Nobody asked for a human."
                ),
                (
                    "contextual_sentiment", last < 0 ? "Negative" : last > 0 ? "Positive" : "Neutral", confidence(),
                    "How the conversation ended."
                ),
                ("satisfaction", "\(satisfaction)", confidence(), "From one to five."),
                (
                    "success", isSuccess ? "true" : "false", confidence(),
                    isSuccess ? "The matter was settled." : "The matter was left open."
                ),
            ])
    }

    func json(_ evaluation: Evaluation) -> JSON {
        let index = evaluation.key.conversation
        let part = evaluation.key.part
        let head: [JSON.Member] = [
            .init(name: "uuid", value: .text(identity.uuid(.evaluation, index, part: part))),
            .init(name: "session_uuid", value: .text(identity.uuid(.session, index, part: part))),
            .init(name: "conversation_uuid", value: .text(identity.uuid(.conversation, index))),
            .init(name: "contact_uuid", value: .text(identity.uuid(.contact, conversations[index].contact))),
        ]
        let dimensions = evaluation.dimensions.map { dimension in
            JSON.Member(
                name: dimension.name,
                value: [
                    "value": .text(dimension.value), "confidence": .integer(dimension.confidence),
                    "reason": .text(dimension.reason),
                ])
        }
        return JSON.object(head + dimensions).adding([
            "created_at": .moment(evaluation.at), "updated_at": .moment(evaluation.at),
        ])
    }
}
