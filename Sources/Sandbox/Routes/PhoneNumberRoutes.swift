extension Route {
    static let phoneNumbers = [
        Route(
            .get, "/api/v1/phone-numbers", "List phone numbers", .items(of: "PhoneNumber"),
            query: [.page, .perPage, Parameter("only_include", .choice(["purchased", "external"]))]
        ) { world, inquiry in
            let found = inquiry.text("only_include") == "external" ? [] : world.phoneNumbers
            let page = Page(inquiry, of: found.count)
            return .wrapped(
                "Phone numbers retrieved successfully", page.items(found[page.rows].map { world.json($0) }))
        },
        Route(.get, "/api/v1/phone-numbers/{uuid}", "One phone number", .one("PhoneNumber")) {
            world, inquiry throws(Refusal) in
            guard let index = inquiry.path["uuid"].flatMap({ world.identity.index(of: $0, .phoneNumber) }),
                world.agents.indices.contains(index)
            else { throw .notFound("Phone number") }
            return .wrapped("Phone number retrieved successfully", world.json(PhoneNumber(agent: index)))
        },
    ]

    static let sms = [
        Route(
            .post, "/api/v1/sms/send", "Send a text message", .one("SentSMS"),
            body: [
                Parameter("agentId", .uuid, isRequired: true),
                Parameter("phoneNumber", .text(max: 32), isRequired: true),
                Parameter("message", .text(max: 1600), isRequired: true),
            ]
        ) { world, inquiry throws(Refusal) in
            guard let agent = inquiry.body["agentId"]?.text.flatMap({ world.identity.index(of: $0, .agent) }),
                world.agents.indices.contains(agent)
            else { throw .notFound("Agent") }
            let number = inquiry.body["phoneNumber"]?.text ?? ""
            try checkE164(number, field: "phoneNumber")
            let index = world.sendSMS(agent: agent, to: number, text: inquiry.body["message"]?.text ?? "")
            return .wrapped(
                "SMS message sent successfully",
                [
                    "messageId": .text(world.identity.uuid(.message, index, part: 0)), "recipientPhone": .text(number),
                    "conversationId": .text(world.identity.uuid(.conversation, index)),
                ])
        }
    ]
}
