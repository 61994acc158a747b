/// The truth for tests and demonstrations.
extension Stage {
    /// `GET /sandbox/state`.
    var state: JSON {
        let now = world.now
        let live = world.runningCalls
        let texts = world.conversations.indices.count {
            world.conversations[$0].call == nil && world.conversations[$0].isActive(at: now)
        }
        let recent = world.firstConversation(from: now - 1200)..<world.conversations.count
        let ended = recent.filter { index in
            guard let call = world.conversations[index].call else { return false }
            return call.endsAt <= now && now - 300 <= call.endsAt
        }
        return [
            "now": .moment(now), "now_ms": .integer(Int(now.milliseconds)), "started_at": .moment(world.start),
            "counts": [
                "live_calls": .integer(live.count), "active_text_conversations": .integer(texts),
                "conversations": .integer(world.conversations.count), "contacts": .integer(world.contacts.count),
                "writes_received": .integer(writes.count),
            ],
            "live_calls": .list(live.map { json(liveCall: $0) }),
            "ended_calls": .list(ended.map { json(endedCall: $0) }),
        ]
    }

    private func json(liveCall index: Int) -> JSON {
        let conversation = world.conversations[index]
        guard let call = conversation.call else { return .null }
        let contact = world.contacts[conversation.contact]
        let lines = conversation.lines(at: world.now)
        let wording = world.wording(of: conversation)
        return [
            "conversation_uuid": .text(world.identity.uuid(.conversation, index)),
            "call_uuid": .text(world.identity.uuid(.call, index)), "contact": .text(contact.displayName),
            "phone_number": .text(contact.phoneNumber), "agent": .text(world.agents[conversation.agent].name),
            "channel": .text(conversation.channel.rawValue), "direction": .text(call.direction.rawValue),
            "status": .text(call.status(at: world.now, createdAt: conversation.createdAt)),
            "is_simulation": .bool(conversation.isSimulation), "started_at": .moment(conversation.createdAt),
            "age_seconds": .integer(Int(world.now.seconds(since: conversation.createdAt))),
            "seconds_left": .integer(Int(call.endsAt.seconds(since: world.now))),
            "muted": .bool(call.isMuted(at: world.now)), "forwarded_to": .text(orNull: call.forwards.last?.number),
            "handled_by": call.isHumanHandled(at: world.now) ? "Human" : "AI", "message_count": .integer(lines.count),
            "last_lines": .list(
                lines.suffix(5).map {
                    ["sender": .text($0.sender), "content": .text(wording.text(of: $0)), "at": .moment($0.at)]
                }),
        ]
    }

    private func json(endedCall index: Int) -> JSON {
        guard let call = world.conversations[index].call else { return .null }
        let contact = world.contacts[world.conversations[index].contact]
        return [
            "conversation_uuid": .text(world.identity.uuid(.conversation, index)),
            "contact": .text(contact.displayName),
            "phone_number": .text(contact.phoneNumber), "ended_at": .moment(call.endsAt),
            "status": .text(call.status(at: world.now, createdAt: world.conversations[index].createdAt)),
            "ending": .text(call.ending.rawValue), "duration": .integer(call.duration(at: world.now)),
        ]
    }

    /// `GET /sandbox/requests`.
    var receivedWrites: JSON {
        [
            "requests": .list(
                writes.enumerated().map { number, write in
                    [
                        "number": .integer(number + 1), "at": .moment(write.at), "method": .text(write.method),
                        "path": .text(write.path), "status": write.status.map { .integer($0) } ?? .null,
                        "body": write.body.isEmpty
                            ? .null
                            : (try? JSON(reading: write.body)) ?? .text(String(decoding: write.body, as: UTF8.self)),
                    ]
                })
        ]
    }
}
