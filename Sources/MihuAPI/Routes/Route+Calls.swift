extension Route {
    static let callList = Route(
        "call.list", .get, "/calls", gives: .calls, .inferred, page: "call/get-paginated-list-of-calls")
    static let callOne = Route(
        "call.one", .get, "/calls/{uuid}", gives: .call, .inferred, page: "call/get-call-details-by-uuid")
    static let callStart = Route(
        "call.start", .post, "/call", gives: .startedCall, .documented, page: "call/initiate-a-new-call")

    static let callSay = Route(
        "call.say", .post, "/calls/action/{uuid}/say", gives: .done, .documented,
        fields: [
            BodyField("text", "message", .documented),
            BodyField("hang up afterwards", "end_call_after_spoken", .documented),
        ],
        page: "call-actions/make-the-agent-say-a-message-in-the-live-call")
    static let callMute = Route(
        "call.mute", .post, "/calls/action/{uuid}/mute", gives: .done, .inferred,
        page: "call-actions/mute-the-agent-in-the-live-call")
    static let callUnmute = Route(
        "call.unmute", .post, "/calls/action/{uuid}/unmute", gives: .done, .inferred,
        page: "call-actions/unmute-the-agent-in-the-live-call")
    static let callForward = Route(
        "call.forward", .post, "/calls/action/{uuid}/forward", gives: .done, .inferred,
        fields: [
            BodyField("number", "phone_number", .unknown, candidates: ["number", "phoneNumber", "to"])
        ],
        page: "call-actions/forward-warm-transfer-the-live-call-to-another-phone-number")
    static let callHangUp = Route(
        "call.hangup", .post, "/calls/action/{uuid}/hangup", gives: .done, .inferred,
        fields: [
            BodyField("text", "message", .inferred)
        ],
        page: "call-actions/hang-up-the-live-call-the-agent-speaks-a-goodbye-message-then-ends")

    /// Calls, and what can be done to a running one. The actions are addressed by the conversation's id.
    static let calls = [
        callList, callOne, callStart, callSay, callMute, callUnmute, callForward, callHangUp,
    ]
}
