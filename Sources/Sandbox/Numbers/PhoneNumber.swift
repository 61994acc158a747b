/// A number that the workspace owns and one agent answers.
struct PhoneNumber: Sendable {
    let agent: Int

    var number: String { "+4420794601\(CivilTime.padded(agent + 10, to: 2))" }
}

extension World {
    /// One number for each agent.
    var phoneNumbers: [PhoneNumber] { agents.indices.map { PhoneNumber(agent: $0) } }

    func json(_ number: PhoneNumber) -> JSON {
        func binding(_ isBound: Bool) -> JSON {
            [
                "bound": .bool(isBound), "agent_uuid": isBound ? .text(identity.uuid(.agent, number.agent)) : .null,
                "agent_name": isBound ? .text(agents[number.agent].name) : .null,
            ]
        }
        let channel: JSON = ["enabled": true, "channel_limit": 10, "whitelisted_destinations": []]
        return [
            "phone_number_uuid": .text(identity.uuid(.phoneNumber, number.agent)), "number": .text(number.number),
            "country_code": "GB", "location": "London", "type": "local", "is_external": false, "source": "purchased",
            "status": "active", "compliance": ["status": "completed", "requirements": []],
            "capabilities": [
                "voice": true, "sms": true, "mms": false, "fax": false, "emergency": false, "local_calling": true,
            ],
            "channel_settings": [
                "voice": channel, "sms": channel, "inbound": ["enabled": true, "channel_limit": 10],
            ],
            "billing": ["monthly_fee": .number(4.5), "currency": "EUR"],
            "bindings": [
                "call": binding(true), "sms": binding(number.agent == Agent.frontDesk), "whatsapp": binding(false),
            ],
            "purchased_at": .moment(start - 90 * 86_400), "updated_at": .moment(start - 30 * 86_400),
        ]
    }
}

extension Schema {
    static let phoneNumber = members([
        "phone_number_uuid": .uuid, "number": .text, "country_code": .text, "location": .text,
        "type": .choice(["local", "toll_free", "mobile", "national"]), "is_external": .flag,
        "source": .choice(["purchased", "external"]), "status": .text, "compliance": .map(.anything),
        "capabilities": .map(.flag), "channel_settings": .map(.map(.anything)), "billing": .map(.anything),
        "bindings": .map(
            .members(["bound": .flag, "agent_uuid": .orNull(.uuid), "agent_name": .orNull(.text)])),
        "purchased_at": .moment, "updated_at": .moment,
    ])

    static let sentSMS = members(["messageId": .uuid, "recipientPhone": .text, "conversationId": .uuid])
}
