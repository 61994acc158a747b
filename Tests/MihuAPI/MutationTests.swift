import Testing

@testable import MihuAPI

/// Random numbers that are the same on every run. Source: Sebastiano Vigna, SplitMix64.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Harms a document in one of the ways in which real ones go wrong.
struct Mutation {
    var random: SeededRandom

    mutating func bytes(of document: JSON) -> [UInt8] {
        var document = document
        for _ in 0...Int.random(in: 0...2, using: &random) { document = harmed(document) }
        var bytes = Array(document.description.utf8)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
        case 1 where !bytes.isEmpty: bytes[Int.random(in: bytes.indices, using: &random)] = random.next(upperBound: 255)
        default: break
        }
        return bytes
    }

    /// The document with one value in it, chosen at random, harmed.
    private mutating func harmed(_ json: JSON) -> JSON {
        switch json {
        case .object(var members) where !members.isEmpty && Bool.random(using: &random):
            let place = Int.random(in: members.indices, using: &random)
            let member = members[place]
            switch Int.random(in: 0..<8, using: &random) {
            case 0: members.remove(at: place)
            case 1: members.append(JSON.Member(key: member.key, value: odd()))
            default: members[place] = JSON.Member(key: member.key, value: harmed(member.value))
            }
            return .object(members)
        case .array(var elements) where !elements.isEmpty && Bool.random(using: &random):
            let place = Int.random(in: elements.indices, using: &random)
            elements[place] = harmed(elements[place])
            return .array(elements)
        case .object, .array: return Int.random(in: 0..<4, using: &random) == 0 ? odd() : json
        default: return odd()
        }
    }

    /// A value that nobody expects.
    private mutating func odd() -> JSON {
        let deep = (0..<Int.random(in: 1...200, using: &random)).reduce(JSON.null) { inner, _ in .array([inner]) }
        let odds: [JSON] = [
            .null, true, 0, -1, .number("1e999"), .number("-99999999999999999999999999"), .number("0.1e-400"), "", "0",
            "\u{1B}]0;title\u{7}\u{202E}", "9999-99-99", "2025-02-30T25:61:61Z",
            .string(String(repeating: "x", count: 500)),
            [], [:], ["data": ["data": ["data": []]]], deep, [["uuid": .null]],
        ]
        return odds[Int.random(in: odds.indices, using: &random)]
    }
}

@Suite struct MutationTests {
    /// 20 seeds of 5 000 documents each.
    @Test(arguments: UInt64(1)...20)
    func aHarmedReplyIsReadOrRefusedAndNeverHarms(_ seed: UInt64) throws {
        var mutation = Mutation(random: SeededRandom(seed: seed))
        let documents = try RecordedReply.all.map { ($0.shape, try parsed($0.body)) }
        var read = 0
        for round in 0..<5000 {
            let (shape, document) = documents[round % documents.count]
            let bytes = mutation.bytes(of: document)
            do throws(Failure) {
                let reply = try shape.read(bytes)
                read += 1
                if round % 100 == 0 { expectClean(String(describing: reply)) }
            } catch {
                if round % 10 == 0 { expectClean(error.sentence) }
            }
        }
        // Tolerance means that most of them still say something.
        #expect(read > 2000)
    }

    private func expectClean(_ text: String) {
        let hostile = text.unicodeScalars.contains { CleanText.fate(of: $0) != .kept && $0 != "\n" }
        #expect(!hostile, "\(text)")
    }
}
