/// When conversations begin: at a steady pace from a quarter of an hour before the start on, and thinner the further back.
struct Arrivals: Sendable {
    struct Arrival: Sendable {
        enum Kind: Sendable { case call, text }
        let at: Moment
        let kind: Kind
        /// The number of the arrival within its kind; what it will be follows from it. Negative before the start.
        let number: Int
    }

    let start: Moment
    private let seed: UInt64
    /// Seconds between two calls, and between two text conversations, on average.
    private let callInterval: Double
    private let textInterval: Double
    /// What began before the start, oldest first.
    let past: [Arrival]
    /// A sensible size for the pool of a running campaign: what it calls in past and half a day to come.
    let poolSize: Int

    private static let steadySeconds = 900.0
    private static let pastSeconds = 28 * 86_400.0

    /// The seconds that a call lasts on average, ringing included; measured over many seeds by a test.
    static let meanCallSeconds = 236.0

    init(seed: UInt64, start: Moment, calls: Int, conversations: Int) {
        self.seed = seed
        self.start = start
        callInterval = Self.meanCallSeconds / Double(calls)
        textInterval = callInterval * 5
        let steadyCalls = Int(Self.steadySeconds / callInterval)
        let steadyTexts = Int(Self.steadySeconds / textInterval)
        var past: [Arrival] = []
        for number in 1...max(1, steadyCalls) {
            past.append(Self.steady(.call, -number, seed: seed, start: start, every: callInterval))
        }
        for number in 1...max(1, steadyTexts) {
            past.append(Self.steady(.text, -number, seed: seed, start: start, every: textInterval))
        }
        let older = max(0, conversations - past.count)
        // Half of the past leads up to the pace of the start within hours, the other half is spread over the weeks.
        let end = start - Self.steadySeconds
        let moments =
            Self.thinning(older / 2, perHour: 3600 / callInterval * 1.2, before: end, seed: seed)
            + Self.thinning(older - older / 2, perHour: Double(older) / 600, before: end, seed: ~seed)
        for (position, at) in moments.enumerated() {
            let isText = position % 6 == 5
            past.append(
                Arrival(at: at, kind: isText ? .text : .call, number: -(max(steadyCalls, steadyTexts) + 2 + position)))
        }
        self.past = past.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
        poolSize = min(60_000, max(300, conversations / 3 + Int(6 * 3600 / callInterval)))
    }

    /// The `number`-th call from the start on.
    func call(_ number: Int) -> Arrival { Self.steady(.call, number, seed: seed, start: start, every: callInterval) }

    /// The `number`-th text conversation from the start on.
    func text(_ number: Int) -> Arrival { Self.steady(.text, number, seed: seed, start: start, every: textInterval) }

    private static func steady(
        _ kind: Arrival.Kind, _ number: Int, seed: UInt64, start: Moment, every interval: Double
    ) -> Arrival {
        var chance = Chance(seed: seed, stream: kind == .call ? 4 : 5, UInt64(bitPattern: Int64(number)))
        let place = Double(number) + chance.number(in: 0.15...0.85)
        return Arrival(at: start + place * interval, kind: kind, number: number)
    }

    /// `count` moments of the past: at the pace of `perHour` at its end and decaying backwards, fewer at night (UTC).
    private static func thinning(_ count: Int, perHour: Double, before end: Moment, seed: UInt64) -> [Moment] {
        guard count > 0 else { return [] }
        let hours = Int(pastSeconds / 3600)
        let daylight = (0..<hours).map { hour -> Double in
            let minute = (end - Double(hour) * 3600).minuteOfDay(offsetMinutes: 0)
            return (8 * 60..<19 * 60).contains(minute) ? 1 : (6 * 60..<22 * 60).contains(minute) ? 0.55 : 0.2
        }
        func weights(_ decay: Double) -> [Double] {
            var factor = perHour / max(daylight[0], 0.2)
            return daylight.map { light in
                defer { factor *= decay }
                return factor * light
            }
        }
        // The decay that makes the hours add up to `count`, by halving the interval in which it lies.
        var (low, high) = (0.0, 1.0)
        for _ in 0..<50 {
            let middle = (low + high) / 2
            if weights(middle).reduce(0, +) < Double(count) { low = middle } else { high = middle }
        }
        let perHour = weights(high)
        let total = perHour.reduce(0, +)
        var chance = Chance(seed: seed, stream: 6)
        var hour = 0
        var before = 0.0
        return (0..<count).map { position in
            let place = (Double(position) + chance.unit()) / Double(count) * total
            while hour < hours - 1, before + perHour[hour] < place {
                before += perHour[hour]
                hour += 1
            }
            return end - (Double(hour) + min(1, (place - before) / perHour[hour])) * 3600
        }
    }
}
