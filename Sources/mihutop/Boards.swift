import Canvas
import Dashboard
import Glibc
import MihuAPI
import MihuHTTP
import Sandbox
import Terminal

/// The screen with its boards, from opening the terminal to giving it back.
struct Boards {
    let settings: Settings
    let environment: Environment

    /// Runs until the operator quits. The first frame comes before anything that takes time.
    ///
    /// - Returns: what the shell is told.
    /// - Throws: why it can't run, the terminal being as it was.
    func run() throws(Refusal) -> Int32 {
        let person = Person.ofProcess(environment, named: settings.person.value)
        let access = try Access(settings.place, environment)
        var workspace = Workspace(
            name: settings.place.name, isSandbox: settings.place.isSandbox, person: person.name, host: person.host,
            isReadOnly: settings.isReadOnly.value, forbidden: settings.forbidden.value, holds: settings.holds.value,
            budget: settings.budget.value, rates: settings.rates.value, overrides: settings.overrides.value,
            run: Run.name(at: .now))
        workspace.unmutesOnLoss = settings.unmutesOnLoss.value
        workspace.conversationsLoaded = settings.conversationsLoaded.value
        workspace.texts = settings.texts.value
        if let path = settings.phonebook.value { workspace.phonebook = try PhonebookFile.read(path) }
        workspace.concurrency = settings.concurrency.value
        workspace.zone = try ZoneFile().zone(settings.timezone)

        let folder = StateFolder(environment)
        let session = try openTerminal(log: folder)
        workspace.takesCopies = session.takesCopies
        let letters = Letters()
        var loop = EventLoop(
            workspace: workspace, session: session, lines: settings.ascii.value ? .ascii : session.lines,
            letters: letters)
        loop.show()

        let audit = AuditFile(folder: folder)
        let connection: Connection
        do {
            connection = try Connection(access, settings, userAgent: person.userAgent, letters)
        } catch {
            session.close()
            throw error
        }
        let client = connection.client
        let sender =
            workspace.isReadOnly
            ? nil
            : VerbSender(
                append: audit.append, send: { client.write(ticket: $0.id.ticket, $0.write, overrides: $0.overrides) },
                report: letters.post)
        let dayAgo = Timestamp(milliseconds: Moment.now.wall.milliseconds - AuditLine.leftMutedFor)
        loop.begin(
            Reach(client: client, sender: sender, files: FileThread(figures: figureFile, report: letters.post)),
            audit: workspace.isSandbox ? [] : audit.recent(in: workspace.name, since: dayAgo))
        loop.happen(.zonesRead(ZoneFile().zones(named: ContactZone.names)), at: .now)
        let exitCode = loop.run()
        session.close()
        loop.sayFarewell()
        return exitCode
    }

    /// Where closed bars are kept; nowhere for a workspace that is simulated, because the next one at the same address is
    /// another one.
    private var figureFile: FigureFile? {
        guard case .workspace(let origin, _) = settings.place, !origin.value.isLoopback else { return nil }
        let folder = PrivateFolder("XDG_CACHE_HOME", environment, usually: ".cache")
        return FigureFile(folder: folder, workspace: origin.value.text)
    }

    private func openTerminal(log folder: StateFolder) throws(Refusal) -> TerminalSession {
        // Without a place for them, messages of libraries are dropped rather than written across the screen.
        let log = (try? folder.openForAppending(folder.log)) ?? open("/dev/null", O_WRONLY | O_CLOEXEC)
        let terminal = TerminalSettings(
            environment: environment.variables, theme: settings.theme.value, diagnostics: log,
            lastWords: "mihutop ended because of a fault of its own; what is known of it stands in \(folder.log).\r\n")
        do {
            return try TerminalSession(terminal)
        } catch {
            throw Refusal(error.description)
        }
    }
}
