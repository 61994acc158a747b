import Glibc

/// The program: command line in, exit code out.
@main
enum Program {
    static func main() {
        do {
            let exitCode = try run(Invocation(Array(CommandLine.arguments.dropFirst())))
            fflush(nil)
            // Threads are still at work: ending without the clean-up of libraries keeps it from pulling the ground from
            // under them.
            _exit(exitCode)
        } catch {
            let sentence = Array("mihutop: \(error)\n".utf8)
            _ = write(STDERR_FILENO, sentence, sentence.count)
            exit(error.exitCode.rawValue)
        }
    }

    private static func run(_ invocation: Invocation) throws(Refusal) -> Int32 {
        let environment = Environment.ofProcess
        switch invocation {
        case .help(let command):
            print(command.help, terminator: "")
        case .version:
            print("mihutop \(version)")
        case .run(.screen, let choices):
            return try Boards(settings: settings(choices, environment), environment: environment).run()
        case .run(.configuration, let choices):
            let settings = try settings(choices, environment)
            // What the screen would refuse is refused here too.
            _ = try ZoneFile().zone(settings.timezone)
            print(settings.listing, terminator: "")
        case .run(.doctor, let choices):
            return try DoctorCommand(choices: choices, environment: environment).run().rawValue
        case .run(.sandbox, let choices):
            try SandboxCommand(choices: choices, environment: environment).run()
        }
        return ExitCode.done.rawValue
    }

    static func settings(_ choices: Choices, _ environment: Environment) throws(Refusal) -> Settings {
        try Settings(choices, environment, ConfigurationFile(named: choices.configuration, environment).read())
    }
}
