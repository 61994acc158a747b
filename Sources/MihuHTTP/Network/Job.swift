internal import MihuAPI

/// Something to ask the server.
struct Job: Sendable {
    let ticket: UInt64
    let ask: Ask

    /// A read, which may be repeated, or a verb, which may not.
    enum Ask: Sendable {
        case read(Read)
        case write(Write)
    }

    var isRead: Bool {
        if case .read = ask { true } else { false }
    }

    var request: Request {
        switch ask {
        case .read(let read): read.request
        case .write(let write): write.request
        }
    }

    var shape: ReplyShape {
        switch ask {
        case .read(let read): read.route.reply
        case .write(let write): write.route.reply
        }
    }
}
