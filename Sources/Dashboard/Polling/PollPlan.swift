/// The number that a request carries and its reply brings back. Never used twice.
package struct Ticket: Hashable, Sendable {
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
}

/// When to ask for what: wishes and the fate of earlier requests in, requests that are due and the next deadline out.
///
/// One request in flight per source. A reply whose ticket is no longer awaited belongs to an older generation and is
/// dropped. Ticks that were missed are not made up for.
package struct PollPlan: Sendable {
    private struct Standing {
        var inFlight: Ticket?
        /// When it was asked last; nil when it should be asked at the next chance. Uptime.
        var askedAt: Milliseconds?
        /// Replies in a row that were none.
        var failures = 0

        /// When it is due at a wished rate that is stretched by `pace`.
        func due(every: Milliseconds, pace: Double) -> Milliseconds {
            guard let askedAt else { return 0 }
            let pause = max(every, min(every << min(failures, 5), PollPlan.longestPause))
            return askedAt + Milliseconds(Double(pause) * pace)
        }
    }

    private struct Request {
        var source: Source
        /// Uptime. What a reply tells is as old as this.
        var sentAt: Milliseconds
    }

    private var standings: [Source: Standing] = [:]
    private var awaited: [Ticket: Request] = [:]
    private var lastTicket: UInt64 = 0
    /// When the last asides were asked. Uptime, oldest first.
    private var asides: [Milliseconds] = []
    /// Until when every rate is halved, because the server asked for less. Uptime.
    package private(set) var slowedUntil: Milliseconds = 0
    /// Requests per minute that the plan may spend.
    package var budget: Int

    /// A plan that has asked nothing yet.
    package init(budget: Int = 120) { self.budget = budget }

    /// Milliseconds for which one 429 slows all rates down.
    static let slowedFor: Milliseconds = 60_000
    /// The longest pause after failures. Milliseconds.
    static let longestPause: Milliseconds = 30_000
    /// A request that is due within this time is sent along with what is sent now: one waking instead of two.
    static let together: Milliseconds = 50
    /// Requests that are sent in one go at the most: a board that opens must not hold up the next one.
    static let atOnce = 12
    /// Asides per minute at the most, where the budget is not smaller still.
    static let mostAsides = 24
    /// Requests per minute kept free for verbs and for what follows them.
    static let reserve = 10
}

// MARK: - Asking

extension PollPlan {
    /// The wished sources that are due; each counts as in flight from now on.
    package mutating func due(_ wishes: [Wish], at now: Milliseconds) -> [(ticket: Ticket, source: Source)] {
        guard let next = next(wishes, after: now), next <= now else { return [] }
        let pace = pace(of: wishes, at: now)
        asides.removeAll { $0 <= now - 60_000 }
        var asked: [(Ticket, Source)] = []
        for wish in wishes where asked.count < Self.atOnce && !wish.isAhead {
            var standing = standings[wish.source] ?? Standing()
            guard standing.inFlight == nil, due(wish, standing, pace) <= now + Self.together else { continue }
            if wish.isAside, standing.askedAt == nil { asides.append(now) }
            lastTicket += 1
            let ticket = Ticket(lastTicket)
            standing.inFlight = ticket
            standing.askedAt = now
            standings[wish.source] = standing
            awaited[ticket] = Request(source: wish.source, sentAt: now)
            asked.append((ticket, wish.source))
        }
        return asked
    }

    /// When the next of the wishes is due; nil while all are in flight. Uptime, never before `now`.
    package func next(_ wishes: [Wish], after now: Milliseconds) -> Milliseconds? {
        let pace = pace(of: wishes, at: now)
        return wishes.compactMap { wish -> Milliseconds? in
            guard !wish.isAhead else { return nil }
            let standing = standings[wish.source] ?? Standing()
            return standing.inFlight == nil ? max(now, due(wish, standing, pace)) : nil
        }.min()
    }

    /// When a wish that is not in flight is due; an aside that was never asked waits for its turn among the asides.
    private func due(_ wish: Wish, _ standing: Standing, _ pace: (Wish.Rank) -> Double) -> Milliseconds {
        let most = max(1, min(Self.mostAsides, budget / 5))
        guard wish.isAside, standing.askedAt == nil, asides.count >= most else {
            return standing.due(every: wish.every, pace: pace(wish.rank))
        }
        return asides[asides.count - most] + 60_000
    }

    /// How much longer than wished each rank waits, so that all wishes fit the budget.
    private func pace(of wishes: [Wish], at now: Milliseconds) -> (Wish.Rank) -> Double {
        // Computed for every event: plain arrays, by the rank's number.
        var perMinute = Wish.Rank.allCases.map { _ in 0.0 }
        for wish in wishes {
            perMinute[wish.rank.rawValue] += 60_000 * Double(wish.cost) / Double(max(1, wish.every))
        }
        // A few asides fit in what is kept free anyway.
        let aside = asides.count { $0 > now - 60_000 }
        var left = Double(max(1, budget - max(Self.reserve, Self.reserve / 2 + aside)))
        var stretch = perMinute
        for rank in Wish.Rank.allCases {
            let wanted = perMinute[rank.rawValue]
            // What ranks lower keeps a tenth of what is left: slow, and never silent.
            let share = rank == .hidden ? left : left * 0.9
            let pace = max(1, wanted / max(0.1, share))
            stretch[rank.rawValue] = now < slowedUntil ? pace * 2 : pace
            left = max(0.1, left - wanted / pace)
        }
        return { [stretch] in stretch[$0.rawValue] }
    }
}

// MARK: - Replies

extension PollPlan {
    /// Takes a reply in.
    ///
    /// - Returns: the source it answers and when it was asked; nil when nobody waits for it any more.
    package mutating func answered(
        _ ticket: Ticket, wasUseful: Bool
    ) -> (source: Source, askedAt: Milliseconds)? {
        guard let request = awaited.removeValue(forKey: ticket), var standing = standings[request.source] else {
            return nil
        }
        standing.inFlight = nil
        standing.failures = wasUseful ? 0 : standing.failures + 1
        standings[request.source] = standing
        return (request.source, request.sentAt)
    }

    /// When a request was sent whose reply is awaited. Uptime.
    package func askedAt(_ ticket: Ticket) -> Milliseconds? { awaited[ticket]?.sentAt }

    /// The server asked for fewer requests: all rates are halved until it has been quiet for a minute.
    package mutating func slowDown(at now: Milliseconds) {
        slowedUntil = now + Self.slowedFor
    }

    /// Asks a source at the next chance, whatever its rate.
    package mutating func hurry(_ source: Source) {
        standings[source]?.askedAt = nil
    }

    /// Forgets the sources that nobody wishes any more.
    ///
    /// - Returns: the tickets whose requests should be cancelled.
    package mutating func forget(where unwanted: (Source) -> Bool) -> [Ticket] {
        var cancelled: [Ticket] = []
        for (source, standing) in standings where unwanted(source) {
            if let ticket = standing.inFlight {
                awaited[ticket] = nil
                cancelled.append(ticket)
            }
            standings[source] = nil
        }
        return cancelled.sorted { $0.number < $1.number }
    }
}
