package import MihuAPI

/// What a person can do to a live call.
package enum Verb: String, CaseIterable, Hashable, Sendable {
    case say, mute, unmute, forward
    case hangUp = "hangup"

    /// The verb as the screen and the audit file say it.
    package var name: String {
        self == .hangUp ? "hang up" : rawValue
    }
}

extension Write {
    /// Whether a countdown stands between the decision and the request, because it can't be taken back.
    package var isHeld: Bool {
        switch self {
        case .say(_, _, let hangsUp): hangsUp
        case .mute, .unmute: false
        case .forward, .hangUp, .startCall: true
        case .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask: true
        }
    }

    /// The exact text or number that goes out with it.
    package var text: String? {
        switch self {
        case .say(_, let text, _): text
        case .mute, .unmute: nil
        case .forward(_, let number): number.text
        case .hangUp(_, let closing): closing
        case .startCall(let call): call.number.text
        case .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask: nil
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
