package import MihuAPI

/// What a person can do to a live call, or to those who are called.
package enum Verb: String, CaseIterable, Hashable, Sendable {
    case say, mute, unmute, forward
    case hangUp = "hangup"
    case newCall = "call"
    case blacklist
    case startListing = "start"
    case stopListing = "stop"
    case publish
    case queueTask = "queue"
    case retryTask = "retry"
    case cancelTask = "cancel"

    /// The verb as the screen and the audit file say it.
    package var name: String {
        switch self {
        case .hangUp: "hang up"
        case .newCall: "new call"
        case .startListing: "start listing"
        case .stopListing: "stop listing"
        case .queueTask: "queue task"
        case .retryTask: "retry task"
        case .cancelTask: "cancel task"
        case .say, .mute, .unmute, .forward, .blacklist, .publish: rawValue
        }
    }
}

extension Verb {
    /// Whether it ends what it is for: nothing that may have happened before makes it worth a question.
    var endsThings: Bool { self == .hangUp || self == .stopListing || self == .cancelTask }
}

extension Write {
    /// Whether a countdown stands between the decision and the request, because it can't be taken back.
    package var isHeld: Bool {
        switch self {
        case .say(_, _, let hangsUp): hangsUp
        case .mute, .unmute, .blacklist: false
        case .forward, .hangUp, .startCall: true
        case .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask: true
        }
    }

    /// The exact text or number that goes out with it; of a new call the line that the agent opens with.
    package var text: String? {
        switch self {
        case .say(_, let text, _): text
        case .mute, .unmute: nil
        case .forward(_, let number): number.text
        case .hangUp(_, let closing): closing
        case .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask: nil
        case .startCall(let call): call.openingLine
        case .blacklist(_, let entry): entry.reason
        }
    }
}

extension Write {
    /// Whether it would do to the same subject what another one has done already.
    func saysTheSame(as other: Write) -> Bool {
        switch (self, other) {
        case (.mute, _), (.unmute, _): false
        // A number that is dialled twice rings twice, whatever the agent is told.
        case (.startCall, .startCall), (.blacklist, .blacklist): true
        case (.startListing, .startListing), (.stopListing, .stopListing), (.publishCampaign, .publishCampaign): true
        case (.queueTask, .queueTask), (.retryTask, .retryTask), (.cancelTask, .cancelTask): true
        default: text != nil && text == other.text
        }
    }
}

/// The seven words in which every verb ends.
package enum Word: String, Hashable, Sendable, CaseIterable {
    /// Taken back during the hold; nothing left this machine.
    case withdrawn
    /// Nothing reached the server; pressing again is safe.
    case notSent = "not sent"
    /// The server said no.
    case refused
    /// The server took it; whether it has happened can't be told yet, or ever.
    case dispatched
    /// The call itself shows that it has happened.
    case confirmed
    /// The server took it and the call does not show it.
    case notConfirmed = "not confirmed"
    /// It may or may not have reached the server.
    case unknown
}
