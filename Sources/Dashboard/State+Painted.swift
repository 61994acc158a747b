package import MihuAPI

// What the operator has seen.

extension State {
    /// A frame reached the terminal: what it showed may be agreed to from now on.
    mutating func note(_ painted: Painted, at now: Milliseconds) {
        // Who reads back in a transcript goes on reading the same lines while new ones come in below.
        if let found = painted.paneFoundHit {
            live.scrolledUp = found
            live.search?.isSought = false
        } else if board == .liveCalls, live.scrolledUp > 0 {
            live.scrolledUp += painted.paneAdded
        }
        if let lines = conversations.opened?.scrolledUp, board == .conversations, lines > 0 {
            conversations.opened?.scrolledUp = lines + painted.paneAdded
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

    /// Lines that the text of a conversation has gained at its end since the last frame; `linesFrom` counts those from the
    /// start of a message on.
    ///
    /// A pane that is scrolled up shows lines that lie so much further above its end. What comes in above it moves nothing.
    package func linesAdded(to conversation: ConversationID, _ linesFrom: (MessageID) -> Int?) -> Int {
        guard let painted, painted.board == board, painted.paneOf == conversation, let tail = painted.paneTail,
            let now = linesFrom(tail.message)
        else { return 0 }
        return max(0, now - tail.lines)
    }
}
