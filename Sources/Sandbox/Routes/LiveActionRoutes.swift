extension Route {
    /// The path names the conversation, not the call. 200 means handed over, not done.
    static let liveActions = [
        Route(
            .post, "/api/v1/calls/action/{uuid}/say", "Make the agent say a text", .wrapped(.members([:])),
            body: [
                Parameter("message", .text(max: 2000), isRequired: true), Parameter("end_call_after_spoken", .flag),
            ]
        ) { world, inquiry throws(Refusal) in
            try world.say(
                inquiry.body["message"]?.text ?? "", thenHangUp: inquiry.body["end_call_after_spoken"]?.bool ?? false,
                in: inquiry.path["uuid"] ?? "")
            return .wrapped("Say dispatched", [:])
        },
        Route(
            .post, "/api/v1/calls/action/{uuid}/hangup", "Say goodbye and end the call", .wrapped(.members([:])),
            body: [Parameter("message", .text(max: 2000))]
        ) { world, inquiry throws(Refusal) in
            let text = inquiry.body["message"]?.text.flatMap { $0.isEmpty ? nil : $0 }
            try world.hangUp(saying: text, in: inquiry.path["uuid"] ?? "")
            return .wrapped("Hangup dispatched", [:])
        },
        Route(
            .post, "/api/v1/calls/action/{uuid}/forward", "Connect the caller to another number",
            .wrapped(.members([:])),
            body: [Parameter("phone_number", .text(max: 32), isRequired: true)]
        ) { world, inquiry throws(Refusal) in
            let number = inquiry.body["phone_number"]?.text ?? ""
            try checkE164(number, field: "phone_number")
            try world.forward(inquiry.path["uuid"] ?? "", to: number)
            return .wrapped("Forward dispatched", [:])
        },
        Route(.post, "/api/v1/calls/action/{uuid}/mute", "Silence the agent", .wrapped(.members([:]))) {
            world, inquiry throws(Refusal) in
            try world.mute(inquiry.path["uuid"] ?? "")
            return .wrapped("Mute dispatched", [:])
        },
        Route(.post, "/api/v1/calls/action/{uuid}/unmute", "Let the agent speak again", .wrapped(.members([:]))) {
            world, inquiry throws(Refusal) in
            try world.unmute(inquiry.path["uuid"] ?? "")
            return .wrapped("Unmute dispatched", [:])
        },
    ]
}
