package import MihuAPI

// What the operator has seen.

extension State {
    /// A frame reached the terminal: what it showed may be agreed to from now on.
    mutating func note(_ painted: Painted, at now: Milliseconds) {
        // Who reads back in a transcript goes on reading the same lines while new ones come in below.
        let added = painted.paneOf.map { linesAdded(painted.paneRange, to: $0) } ?? 0
        if let found = painted.paneFoundHit {
            live.scrolledUp = found
            live.search?.isSought = false
        } else if board == .liveCalls, live.scrolledUp > 0 {
            live.scrolledUp += added
        }
        if let lines = conversations.opened?.scrolledUp, board == .conversations, lines > 0 {
            conversations.opened?.scrolledUp = lines + added
        }
        self.painted = painted
        paintedAt = now
        selectionMovedUnseen = false
        if painted.hasPrompt { prompt?.painted(at: now) } else { prompt?.changedUnseen() }
        if painted.hasPrompt { bulk?.painted(at: now) } else { bulk?.hidden() }
        if case .holding(let id) = prompt?.step {
            _ = interventions.change(id) { held in
                painted.hasPrompt ? held.painted(at: now) : held.hidden()
                return .nothing
            }
        }
    }

    /// Lines that the text of a conversation has gained since the last frame, when it can now be scrolled by `range`.
    ///
    /// A pane that is scrolled up shows lines that lie so much further above its end.
    package func linesAdded(_ range: Int, to conversation: ConversationID) -> Int {
        guard let painted, painted.board == board, painted.paneOf == conversation else { return 0 }
        return max(0, range - painted.paneRange)
    }
}
