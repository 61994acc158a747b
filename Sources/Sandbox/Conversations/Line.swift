/// One line of a transcript: said or written, or about to be.
struct Line: Sendable {
    /// Stays the line's own however lines before it come and go.
    let id: Int
    /// When it shows up in the transcript: the agent's when it begins to speak, the contact's when it was understood.
    var at: Moment
    /// Seconds it takes to speak; 0 for a contact, whose words are in the transcript only afterwards.
    let speaking: Double
    let speaker: Phrase.Speaker
    let words: Words
    /// The session of its conversation that it falls into.
    let session: Int

    enum Words: Sendable {
        /// An entry of `Library.phrases`, filled in for the contact.
        case phrase(Int)
        /// An agent's configured sentence, filled in for the contact.
        case configured(String)
        /// These very words.
        case said(String)
        /// These very words, because a supervisor gave them; no other step takes them back.
        case dictated(String)
    }

    /// When the speaker is done.
    var until: Moment { at + speaking }

    /// The sender in the API's words.
    var sender: String {
        switch speaker {
        case .agent: "AI"
        case .human: "Human"
        case .contact: "Contact"
        }
    }

    var isDictated: Bool {
        if case .dictated = words { true } else { false }
    }

    var marks: Phrase.Marks {
        if case .phrase(let index) = words { Library.shared.phrases[index].marks } else { [] }
    }

    var mood: Int {
        if case .phrase(let index) = words { Library.shared.phrases[index].mood } else { 0 }
    }
}

extension Line.Words {
    /// The seconds it takes to speak them.
    var speakingSeconds: Double {
        switch self {
        case .phrase(let index): Library.shared.speaking[index]
        case .configured(let text), .said(let text), .dictated(let text): Phrase.speakingSeconds(text)
        }
    }
}
