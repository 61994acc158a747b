/// The conversations of a workspace in the order of their beginning, each with its outline.
struct Conversations: RandomAccessCollection, MutableCollection, Sendable {
    private var courses: [Conversation] = []
    /// One for each conversation, never behind it: every change goes through this collection.
    private(set) var outlines: [Outline] = []

    var startIndex: Int { 0 }
    var endIndex: Int { courses.count }

    subscript(index: Int) -> Conversation {
        _read { yield courses[index] }
        _modify {
            defer { outlines[index] = Outline(courses[index]) }
            yield &courses[index]
        }
    }

    mutating func append(_ conversation: Conversation) {
        courses.append(conversation)
        outlines.append(Outline(conversation))
    }

    mutating func reserveCapacity(_ count: Int) {
        courses.reserveCapacity(count)
        outlines.reserveCapacity(count)
    }
}

/// What lists ask of every conversation: the same answers as the conversation's own, from its outline where that knows
/// them. Single fields are read in place, because a copy of a course costs more than the answer.
extension Conversations {
    func isActive(_ index: Int, at now: Moment) -> Bool {
        guard !outlines[index].hasEnded(at: now) else { return false }
        let begun = outlines[index].sessionCount(now)
        return outlines[index].isVoice || outlines[index].session(begun - 1).map { now < $0.endsAt } ?? false
    }

    func updatedAt(_ index: Int, at now: Moment) -> Moment {
        if let known = outlines[index].updatedAt(now) { return known }
        return isActive(index, at: now) && !outlines[index].isVoice
            ? lastLine(of: index, by: now) : courses[index].updatedAt(now)
    }

    func sessionCount(_ index: Int, at now: Moment) -> Int { outlines[index].sessionCount(now) }

    /// The course of a session.
    func session(_ key: SessionKey) -> Session? { outlines[key.conversation].session(key.part) }

    /// The last message so far of a session that has begun.
    func lastActivity(_ key: SessionKey, at now: Moment) -> Moment {
        guard let session = session(key), session.endsAt <= now else { return lastLine(of: key.conversation, by: now) }
        return session.lastMessageAt
    }

    /// When the last line until now showed up; the beginning when there is none.
    private func lastLine(of index: Int, by now: Moment) -> Moment {
        let times = courses[index].lineTimes
        let count = times.countSorted { $0 <= now }
        return count == 0 ? outlines[index].beganAt ?? outlines[index].createdAt : times[count - 1]
    }

    /// The status of a stored call; nil for a text conversation.
    func callStatus(_ index: Int, at now: Moment) -> String? {
        guard let ending = outlines[index].ending else { return nil }
        if outlines[index].hasEnded(at: now) { return ending.status }
        return courses[index].call?.status(at: now, createdAt: outlines[index].createdAt)
    }

    /// The numbers of a conversation's lines that show up from `start` on and before `end`.
    func lines(of index: Int, from start: Moment, to end: Moment) -> Range<Int> {
        let first = courses[index].lineTimes.countSorted { $0 < start }
        return first..<Swift.max(first, courses[index].lineTimes.countSorted { $0 < end })
    }
}
