import Dashboard
import Glibc
import MihuAPI
import MihuHTTP

/// `mihutop doctor`: how the workspace's API, or a description of it, differs from what the program expects.
struct DoctorCommand {
    let choices: Choices
    let environment: Environment

    /// Prints what it finds as it goes.
    ///
    /// - Returns: whether anything differs.
    /// - Throws: why nothing could be looked at.
    func run() throws(Refusal) -> ExitCode {
        if let file = choices.specification {
            let report = try SpecificationReport(file: file)
            say(report.text)
            return report.exitCode
        }
        let settings = try Program.settings(choices, environment)
        let zone = try ZoneFile().zone(settings.timezone)
        let access = try Access(settings.place, environment)
        let answers = Answers()
        let person = Person.ofProcess(environment, named: settings.person.value)
        let connection = try Connection(access, settings, userAgent: person.userAgent, deliver: answers.post)
        say("mihutop \(version)\n\n" + settings.listing(proxy: ProxyInUse(for: settings.place, environment)))
        let round = DoctorsRound(
            client: connection.client, answers: answers, overrides: settings.overrides.value,
            table: ExaminationTable(namesUnread: choices.verbose), isWatched: isatty(STDOUT_FILENO) == 1)
        let now = Moment.now.wall
        let exitCode = try round.run(ReadPlan(now: now, offset: zone.offset(at: now)), print: say)
        if settings.place.isSandbox { say("The sandbox serves a part of the API; what it lacks has failed here.\n") }
        return exitCode
    }

    private func say(_ text: String) {
        print(text, terminator: "")
        fflush(nil)
    }
}
