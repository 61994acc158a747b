package import MihuAPI

/// A conversation that is open: its messages and its sessions.
package struct OpenedConversation: Sendable {
    package let id: ConversationID
    /// Its own record; nil until read.
    package internal(set) var record: Conversation?
    package internal(set) var transcript: Transcript
    /// Newest first; nil until read.
    package internal(set) var sessions: [Session]?
    /// Lines between the end of the messages and what is shown.
    package internal(set) var scrolledUp = 0

    init(_ id: ConversationID) {
        self.id = id
        transcript = Transcript(of: id)
    }
}
