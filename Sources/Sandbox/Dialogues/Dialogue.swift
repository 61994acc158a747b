/// One sentence or turn that is spoken or written.
struct Phrase: Sendable {
    enum Speaker: UInt8, Sendable { case agent, contact, human }

    /// What a phrase means for the evaluation of its session.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8
        static let asksForHuman = Marks(rawValue: 1)
        static let resolves = Marks(rawValue: 2)
        static let knowledgeGap = Marks(rawValue: 4)
        static let books = Marks(rawValue: 8)
        static let givesEmail = Marks(rawValue: 16)
    }

    let speaker: Speaker
    /// With `{name}`, `{day}`, `{time}`, `{amount}`, `{digits}`, `{company}`, `{agent}` to be filled in.
    let text: String
    /// -2 furious to 2 delighted.
    let mood: Int
    let marks: Marks
    /// Silence before the phrase, in seconds, beyond a natural pause.
    let pause: Double

    /// The seconds it takes to speak at 15 characters a second (6 for scripts that write syllables or words).
    static func speakingSeconds(_ text: String) -> Double {
        var seconds = 0.0
        for scalar in text.unicodeScalars { seconds += scalar.value >= 0x3000 ? 1.0 / 5 : 1.0 / 15 }
        return max(0.5, seconds)
    }
}

/// How a conversation about one matter goes.
struct Dialogue: Sendable {
    let name: String
    let intent: String
    /// What a summary says it was about: "asked about ...".
    let matter: String
    /// Indices into `Phrase.library`.
    let phrases: [Int]
    /// The language of the exchanges that may be put between its phrases; nil for none.
    let interludes: String?
}

/// The library of phrases and dialogues is written as text, one phrase per line:
///
///     > what the agent says
///     < what the caller says    [-1 human pause=12]
///
/// The brackets hold mood and marks.
struct DialogueSource {
    let name: String
    let intent: String
    let matter: String
    let interludes: String?
    let lines: String

    init(_ name: String, intent: String, matter: String, interludes: String? = "en", _ lines: String) {
        self.name = name
        self.intent = intent
        self.matter = matter
        self.interludes = interludes
        self.lines = lines
    }
}

/// Every phrase and dialogue there is, read once.
struct Library: Sendable {
    private(set) var phrases: [Phrase] = []
    private(set) var speaking: [Double] = []
    private(set) var dialogues: [Dialogue] = []
    /// Exchanges that fit into any call, by language.
    private(set) var interludes: [String: [[Int]]] = [:]
    private var named: [String: Int] = [:]

    static let shared = Library()

    private init() {
        for source in DialogueSource.english + DialogueSource.otherLanguages + DialogueSource.written {
            named[source.name] = dialogues.count
            dialogues.append(
                Dialogue(
                    name: source.name, intent: source.intent, matter: source.matter,
                    phrases: read(source.lines), interludes: source.interludes))
        }
        for (language, sources) in DialogueSource.interludes { interludes[language] = sources.map { read($0) } }
    }

    /// The number of the dialogue called `name`; the first one for an unknown name.
    func dialogue(_ name: String) -> Int { named[name] ?? 0 }

    private mutating func read(_ lines: String) -> [Int] {
        lines.split(separator: "\n").map { line in
            let phrase = Phrase(reading: line)
            phrases.append(phrase)
            speaking.append(Phrase.speakingSeconds(phrase.text))
            return phrases.count - 1
        }
    }
}

extension Phrase {
    fileprivate init(reading line: Substring) {
        var mood = 0
        var marks: Marks = []
        var pause = 0.0
        var text = line
        if let open = line.lastIndex(of: "["), line.hasSuffix("]") {
            for word in line[line.index(after: open)...].dropLast().split(separator: " ") {
                switch word {
                case "human": marks.insert(.asksForHuman)
                case "resolves": marks.insert(.resolves)
                case "gap": marks.insert(.knowledgeGap)
                case "books": marks.insert(.books)
                case "email": marks.insert(.givesEmail)
                default:
                    if word.hasPrefix("pause=") {
                        pause = Double(word.dropFirst(6)) ?? 0
                    } else {
                        mood = Int(word) ?? 0
                    }
                }
            }
            text = line[..<open]
        }
        speaker = line.hasPrefix(">") ? .agent : line.hasPrefix("=") ? .human : .contact
        var words = text.dropFirst()
        while words.first == " " { words = words.dropFirst() }
        while words.last == " " { words = words.dropLast() }
        self.text = String(words)
        self.mood = mood
        self.marks = marks
        self.pause = pause
    }
}
