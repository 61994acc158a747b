/// A verb: what changes the world outside, and is therefore never repeated by the program.
package enum Write: Hashable, Sendable {
    /// The agent speaks the text at once, word for word; with `endAfter` it hangs up when the text has been spoken.
    /// At most ``textLimit`` characters. Source: `call-actions/make-the-agent-say-a-message-in-the-live-call`.
    case say(ConversationID, text: String, endAfter: Bool)
    /// The agent falls silent until unmuted. Source: `call-actions/mute-the-agent-in-the-live-call`.
    case mute(ConversationID)
    /// The agent may speak again. Source: `call-actions/unmute-the-agent-in-the-live-call`.
    case unmute(ConversationID)
    /// The agent announces it, then the caller is connected to the number.
    /// Source: `call-actions/forward-warm-transfer-the-live-call-to-another-phone-number` (body field unknown).
    case forward(ConversationID, to: PhoneNumber)
    /// The agent speaks a closing text, its own when nil, and ends the call. At most ``textLimit`` characters.
    /// Source: `call-actions/hang-up-the-live-call-the-agent-speaks-a-goodbye-message-then-ends` (body field inferred).
    case hangUp(ConversationID, closing: String?)
    /// An agent calls a number. Not idempotent: sent twice it dials twice. Source: `call/initiate-a-new-call`.
    case startCall(NewCall)
    /// The listing goes to `In Process` and its tasks are created. 409 when it runs already, is still being imported or is
    /// completed. Source: `listings/startresume-a-listing-campaign` (method and path inferred).
    case startListing(CampaignID)
    /// The listing goes to `Paused` and its waiting tasks are cancelled. Only from `In Process`.
    /// Source: `listings/stoppause-a-running-listing-campaign` (method and path inferred).
    case stopListing(CampaignID)
    /// The campaign goes to `In Process` and a task is created for every pending item of its pools. From `Active`, `Draft`,
    /// `Paused` and `Failed`. Source: `campaigns/publish-activate-a-campaign-` (path inferred).
    case publishCampaign(CampaignID)
    /// The task is carried out now. Source: `tasks/queue-a-task-for-execution`.
    case queueTask(TaskID)
    /// A failed task that has attempts left is tried again. Source: `tasks/retry-a-failed-task`.
    case retryTask(TaskID)
    /// A task that waits or is under way is cancelled; one that is completed stays as it is.
    /// Source: `tasks/cancel-a-task`.
    case cancelTask(TaskID)
    /// The contact is called and written to no more. Source: `contacts/add-a-contact-to-the-blacklist`.
    case blacklist(ContactID, Blacklisting)

    /// The most characters that say and hang up take.
    package static let textLimit = 2000

    /// The route that carries it out.
    package var route: Route {
        switch self {
        case .say: .callSay
        case .mute: .callMute
        case .unmute: .callUnmute
        case .forward: .callForward
        case .hangUp: .callHangUp
        case .startCall: .callStart
        case .startListing: .listingStart
        case .stopListing: .listingStop
        case .publishCampaign: .campaignPublish
        case .queueTask: .taskQueue
        case .retryTask: .taskRetry
        case .cancelTask: .taskCancel
        case .blacklist: .contactBlacklist
        }
    }

    /// The conversation it acts on; none for what is no live call's.
    package var conversation: ConversationID? {
        switch self {
        case .say(let id, _, _), .mute(let id), .unmute(let id), .forward(let id, _), .hangUp(let id, _): id
        case .startCall, .blacklist, .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask:
            nil
        }
    }

    /// The id that goes into the route's path.
    private var place: String? {
        switch self {
        case .say, .mute, .unmute, .forward, .hangUp: conversation?.text
        case .startCall: nil
        case .startListing(let id), .stopListing(let id), .publishCampaign(let id): id.text
        case .queueTask(let id), .retryTask(let id), .cancelTask(let id): id.text
        case .blacklist(let id, _): id.text
        }
    }

    /// The request to send, by the table as it is.
    package var request: Request { request(with: .none) }

    /// The request to send, with what the operator knows better than the table.
    package func request(with overrides: RouteOverrides) -> Request {
        let route = overrides.applied(to: route)
        return Request(
            method: route.method, path: route.path(place.map { [$0] } ?? []), query: [],
            body: body(for: route))
    }

    private func body(for route: Route) -> JSON? {
        switch self {
        case .say(_, let text, let endAfter):
            .object([
                .init(key: route.field("text"), value: .string(text)),
                .init(key: route.field("hang up afterwards"), value: .bool(endAfter)),
            ])
        // The documentation of the verbs on outreach shows no body.
        case .mute, .unmute, .startListing, .stopListing, .publishCampaign, .queueTask, .retryTask, .cancelTask: nil
        case .forward(_, let number): .object([.init(key: route.field("number"), value: .string(number.text))])
        case .hangUp(_, let closing):
            .object(closing.map { [.init(key: route.field("text"), value: .string($0))] } ?? [])
        case .startCall(let call): call.body
        case .blacklist(_, let entry): entry.body
        }
    }
}
