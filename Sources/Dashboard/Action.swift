/// What an operator can choose. Keys, and later lines and subcommands, end in one of these.
package indirect enum Action: Hashable, Sendable {
    /// Turns to a board.
    case show(Board)
    /// Moves the selection of the board's list.
    case move(Motion)
    /// Scrolls the text pane.
    case scroll(Motion)
    /// Opens the selected row, or the pane beside it.
    case open
    /// Closes what was opened last.
    case back
    /// Opens or closes the menu of what can be copied of the selected call.
    case copyMenu
    /// Copies a thing of the menu's call.
    case copy(Copyable)
    /// Turns the live board's pane from the transcript to the caller's card, and back.
    case turnPane
    /// Opens a line to type in: a filter, a search, a command.
    case type(Entry.Kind)
    /// Sorts by the next column to the right, or to the left.
    case sort(by: Int)
    case reverseOrder
    /// Marks the selected row, or takes the mark away, and goes on to the next.
    case mark
    /// The next hit of the search: older, or newer.
    case hit(older: Bool)
    /// Freezes the screen, or thaws it.
    case freeze
    /// A verb on the selected call. `.mute` unmutes what this program has muted.
    case stepIn(Verb)
    /// A key that prints, right after a verb key that opened no prompt: it may belong to words that were meant for the prompt.
    /// What it does otherwise, if anything.
    case typedOn(Action?)
    /// Say or hang up to all marked calls, or to all that pass the filter.
    case bulk
    /// Stop everything that the API can stop.
    case brake
    /// Changes the text in the prompt.
    case edit(Edit)
    /// The next canned text, or the next entry of the phonebook, that fits what is typed.
    case complete
    /// A text that was said before: an older one, or a newer one; in a form the line above, or below.
    case recall(older: Bool)
    /// Switches what the prompt has a switch for: "hang up afterwards", or "in place of the agent's prompt".
    case turnSwitch
    /// Answers the question whether to mute or to unmute.
    case answer(Verb)
    /// Enter in a prompt or on a countdown.
    case agree
    /// Esc in a prompt or on a countdown.
    case withdraw
    /// Other conversations, or in another order.
    case filter(ConversationFilter)
    /// Evaluated sessions, the worst on top.
    case worst
    /// Opens the next or the previous conversation of the list.
    case openNext(by: Int)
    /// Opens the list of places to go to from a conversation.
    case jumps
    case jump(Jump)
    /// A key in the list of filters, or the one that opens it.
    case pick(FilterPick)
    /// The next or the previous window of the analytics board.
    case turnWindow(by: Int)
    /// Opens the command line with the beginning of a command in it.
    case begin(String)
    /// Turns the analytics board to other figures.
    case analyse(AnalyticsQuestion)
    /// The next thing that the chart shows: calls, answered ones, escalations.
    case turnMeasure
    /// Opens the command line with the name of a file in it that the board's rows are written into.
    case beginExport
    /// Writes the board's rows into a file.
    case write(Export)
    /// The next form of the chart: blocks, braille, ASCII.
    case turnChart
    /// Goes to the campaign that is called so.
    case showCampaign(String)
    /// The next section of the opened campaign to the right, or to the left.
    case turnSection(by: Int)
    /// Asks for the contacts, or the tasks, of another status.
    case turnStatus(by: Int)
    /// Shows or hides the key table.
    case help
    /// Shows or hides what was done: the audit file's lines.
    case audit
    /// Asks for the board's data at once.
    case refresh
    case repaint
    case suspend
    case quit
}

extension Action {
    /// Whether it means something while a prompt is open; anything else would move things behind the operator's back.
    var reachesPrompt: Bool {
        switch self {
        case .edit, .complete, .recall, .turnSwitch, .answer, .agree, .withdraw, .repaint, .suspend, .quit:
            true
        case .filter, .pick, .worst, .openNext, .jumps, .jump: false
        case .type, .begin, .beginExport, .sort, .reverseOrder, .mark, .hit, .freeze, .typedOn, .bulk, .brake: false
        // Hang up takes the place of a countdown.
        case .stepIn(let verb): verb == .hangUp
        case .show, .move, .scroll, .open, .back, .turnWindow, .analyse, .turnChart, .turnMeasure,
            .turnPane, .copyMenu, .copy, .showCampaign, .turnSection, .turnStatus,
            .write, .help, .audit, .refresh:
            false
        }
    }

    /// Whether it means something while one decision for many is open.
    var reachesBulk: Bool {
        switch self {
        case .edit, .agree, .withdraw, .turnSwitch, .scroll, .answer, .repaint, .suspend: true
        default: false
        }
    }

    /// Whether it means something while a line is typed.
    var reachesEntry: Bool {
        switch self {
        case .edit, .complete, .agree, .withdraw, .repaint, .suspend, .quit: true
        default: false
        }
    }

    /// Whether it means something on a frozen screen: what would change it does not.
    package var reachesFrozenScreen: Bool {
        switch self {
        case .freeze, .back, .repaint, .suspend, .quit: true
        default: false
        }
    }
}
