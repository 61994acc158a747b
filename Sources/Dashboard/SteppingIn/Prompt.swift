package import MihuAPI

/// A question that must be answered with a second Enter before a verb goes.
package enum Doubt: Hashable, Sendable {
    /// The same text went to the same call a moment ago. Milliseconds since.
    case sameAgain(since: Milliseconds)
    /// An earlier verb on this call may or may not have reached it.
    case unknownBefore(Verb)
    /// The server refused the body field that was sent and named another one.
    case otherField(FieldCandidate)

    /// The question as the prompt asks it.
    package var sentence: String {
        switch self {
        case .sameAgain(let since):
            "The same went there \(since / 1000) s ago. Enter sends it again, Esc leaves it."
        case .unknownBefore(let verb):
            "Whether the last \(verb.name) got through is unknown. Enter sends this all the same, Esc leaves it."
        case .otherField(let field):
            "The server wants the \(field.meaning) as \u{201C}\(field.name)\u{201D}. Enter sends again like that, Esc leaves it."
        }
    }
}

/// What stands between a verb key and its request: the call, the words, the doubts, the countdown.
package struct Prompt: Sendable {
    /// What the prompt waits for.
    package enum Step: Hashable, Sendable {
        /// The text, or just Enter.
        case editing
        /// There is nothing to type: what the verb does stands there, and Enter agrees to it.
        case asking
        /// Mute or unmute? What this program knows does not say.
        case muteOrUnmute
        /// A second Enter, because of a doubt.
        case doubting(Write, Doubt)
        /// The countdown of this verb.
        case holding(Intervention.ID)
        /// The program is to end while these calls are muted here: leave them so?
        case leaving([Target])
    }

    /// Something that was put into the prompt for the operator.
    package struct Offer: Hashable, Sendable {
        /// What was typed before.
        let typed: String
        /// Which of the things that fit it.
        let place: Int
        /// What it is, as the prompt says it: a name, hours.
        package let words: String
        /// Whether it should make the operator think twice.
        package let isDoubtful: Bool
    }

    package let verb: Verb
    package let target: Target
    package private(set) var step: Step
    /// What it asks for, line by line; one line for most verbs.
    package private(set) var fields: [PromptField]
    /// The line that keys go to.
    package private(set) var focus = 0
    /// Say: the agent hangs up when it has spoken.
    package var hangUpAfterwards = false
    /// New call: what is typed stands in place of the agent's own prompt.
    package var replacesPrompt = false
    /// The canned text, the entry of the phonebook or the earlier text that stands in the prompt; nil once it is edited.
    package internal(set) var offer: Offer?
    /// Why the last Enter did nothing; nil once something else was typed.
    package var complaint: String?
    /// When the first frame with this step on it was painted; nil before that.
    private var shownSince: Milliseconds?

    /// Opens a prompt; nothing of it has been painted yet.
    package init(verb: Verb, target: Target, step: Step? = nil) {
        self.verb = verb
        self.target = target
        fields = PromptField.asked(by: verb)
        self.step = step ?? (fields.isEmpty ? .asking : .editing)
    }

    /// The text of the line that keys go to.
    package var text: LineEditor {
        get { fields.isEmpty ? LineEditor(limit: 0) : fields[focus].text }
        set { if !fields.isEmpty { fields[focus].text = newValue } }
    }

    /// Whether hang up could take its place: it is about a running call, and about something else.
    package var isHangUpPossible: Bool { verb != .hangUp && target.conversation != nil }

    /// Goes to another line: so many further down.
    mutating func moveFocus(by lines: Int) {
        focus = max(0, min(focus + lines, fields.count - 1))
        offer = nil
        changedUnseen()
    }

    /// Goes on to another step, which must be painted before it can be agreed to.
    package mutating func go(to step: Step) {
        self.step = step
        complaint = nil
        shownSince = nil
    }

    /// What the prompt says has changed by more than a key: it must be painted again before it can be agreed to.
    mutating func changedUnseen() { shownSince = nil }

    /// A frame with this step on it reached the terminal.
    package mutating func painted(at now: Milliseconds) {
        shownSince = shownSince ?? now
    }

    /// Whether an Enter now is an answer to what was on screen: consent follows paint.
    package func canBeAgreedTo(at now: Milliseconds) -> Bool {
        guard let shownSince else { return false }
        return now - shownSince >= Intervention.consentAfter
    }
}

/// Why something that was asked for is not done; a sentence for the operator.
package struct Complaint: Error, Hashable, Sendable {
    package let sentence: String
    package init(_ sentence: String) { self.sentence = sentence }
}

extension String {
    /// Without white space at either end.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Words with one space between them: how a spoken line is compared with what was asked for.
    package var whiteSpaceFolded: String {
        hasFoldedWhiteSpace ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether single spaces between words are all the white space there is, as in nearly everything that is said: asked
    /// of every row for every frame.
    private var hasFoldedWhiteSpace: Bool {
        var isWordToCome = true
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x20 where isWordToCome: return false
            case 0x20: isWordToCome = true
            case 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return false
            default: isWordToCome = false
            }
        }
        return !isWordToCome || isEmpty
    }
}
