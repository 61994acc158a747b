internal import MihuAPI

/// Something of a call that can be handed to the terminal's clipboard.
package enum Copyable: CaseIterable, Hashable, Sendable {
    case listenURL, recordingURL, number, conversation, call

    /// The letter that copies it.
    package var letter: Character {
        switch self {
        case .listenURL: "l"
        case .recordingURL: "r"
        case .number: "n"
        case .conversation: "i"
        case .call: "c"
        }
    }

    /// What it is, as a line of the menu and a sentence say it.
    package var words: String {
        switch self {
        case .listenURL: "listen URL"
        case .recordingURL: "recording URL"
        case .number: "number"
        case .conversation: "conversation id"
        case .call: "call id"
        }
    }
}

/// What can be copied of a call, or why it can't be.
package enum CopyOffer: Hashable, Sendable {
    case text(String)
    /// A few words for the menu.
    case missing(String)
}

extension State {
    /// What there is to copy of a call, thing by thing.
    package func offer(of thing: Copyable, on call: LiveCall) -> CopyOffer {
        let record = call.call.flatMap { live.cards[$0] }
        switch thing {
        case .number: return Self.offer(call.number, else: "the API gives no number")
        case .conversation: return Self.offer(call.id.text, else: "")
        case .call: return Self.offer(call.call?.text, else: "the API names no call")
        case .recordingURL:
            let url = record?.value?.recordingURL ?? call.recordingURL
            return Self.offer(
                url, else: Self.whyNot(record, call, "the API gives none, as a rule until the call is over"))
        case .listenURL where call.hasEnded: return .missing("the call is over")
        case .listenURL:
            return Self.offer(
                record?.value?.listenURL, else: Self.whyNot(record, call, "the API gives none for this call"))
        }
    }

    private static func whyNot(_ record: Finding<Call>?, _ call: LiveCall, _ otherwise: String) -> String {
        guard call.call != nil else { return "the API names no call" }
        guard let record else { return "the call's record is being read" }
        if record.at == nil, let failure = record.failure { return failure.sentence }
        return otherwise
    }

    /// A text as one clean line, because what is pasted into a shell must not run.
    private static func offer(_ text: String?, else why: String) -> CopyOffer {
        guard let line = text.map(CleanText.line), !line.isEmpty else { return .missing(why) }
        return line.count <= longestCopy ? .text(line) : .missing("too long: \(line.count) characters")
    }

    /// Terminals take no more than some thousand characters. A URL that is longer is none.
    private static let longestCopy = 2_000

    /// `y`: opens the menu for the selected call, or closes it.
    mutating func turnCopyMenu(at now: Moment) {
        if copyMenu != nil { return copyMenu = nil }
        guard board == .liveCalls else { return }
        guard let call = live.selected else {
            return tell("No call is selected: move to one first.", .caution, at: now.uptime)
        }
        waitingVerb = nil
        copyMenu = call.id
    }

    /// A letter of the menu: hands the text to the terminal. Nobody can tell whether it took it.
    mutating func copy(_ thing: Copyable, at now: Moment, _ effects: inout [Effect]) {
        guard let call = copyMenu.flatMap({ live.list[$0] }) else { return copyMenu = nil }
        switch offer(of: thing, on: call) {
        case .missing(let why): tell("There is no \(thing.words) to copy: \(why).", .caution, at: now.uptime)
        case .text where !workspace.takesCopies:
            tell("This terminal has no clipboard that a program can reach.", .caution, at: now.uptime)
        case .text(let text):
            copyMenu = nil
            effects.append(.copy(text))
            tell(
                "Sent the \(thing.words); whether the terminal's clipboard took it cannot be known.", .plain,
                at: now.uptime)
        }
    }
}
