/// A pool of contacts that campaigns draw from.
struct Pool: Sendable {
    enum Order: String, Sendable { case fifo = "FIFO", lifo = "LIFO", parallel = "Parallel" }

    let name: String
    let description: String
    let order: Order
    let maxParallelItems: Int
    let maxRetries: Int
    let isActive: Bool
    let createdAt: Moment
    var items: [Item]
    var queue = Queue()

    /// A contact inside the pool.
    struct Item: Sendable {
        let contact: Int
        let addedAt: Moment
        /// The conversations of its attempts, oldest first.
        var attempts: [Int] = []
        /// When its task was cancelled by hand last, if it was.
        var cancelledAt: Moment?
    }

    /// Who is next. What it holds is only a proposal: whether an item may be called is read off its attempts.
    struct Queue: Sendable {
        /// Never attempted items by the clock of their contacts, first come first.
        var waiting: [Int: ArraySlice<Int>] = [:]
        /// Items that wait for another attempt, ordered by when it is due.
        var retries: [(due: Moment, item: Int)] = []

        mutating func retry(_ item: Int, at due: Moment) {
            var low = 0
            var high = retries.count
            while low < high {
                let middle = (low + high) / 2
                if retries[middle].due <= due { low = middle + 1 } else { high = middle }
            }
            retries.insert((due, item), at: low)
        }
    }
}

/// Where an item of a pool stands, as read off its attempts at a moment.
struct ItemState: Sendable {
    /// The documented statuses.
    enum Status: String, CaseIterable, Sendable {
        case pending = "Pending", processing = "Processing", inCall = "In_Call", retrying = "Retrying",
            scheduled = "Scheduled", completed = "Completed", failed = "Failed", skipped = "Skipped"
    }

    var status: Status
    /// Whether its task was cancelled by hand and no attempt was begun since.
    var isCancelled = false
    var retryCount = 0
    var startedAt: Moment?
    var completedAt: Moment?
    var failedAt: Moment?
    var nextRetryAt: Moment?
    var updatedAt: Moment
}
