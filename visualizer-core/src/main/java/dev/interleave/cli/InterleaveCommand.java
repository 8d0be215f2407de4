package dev.interleave.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The top of the command line. The window adds its own commands to what {@link #create} returns.
@Command(
        name = "interleave",
        description = "Runs concurrent programs, records them, and shows what happened.",
        mixinStandardHelpOptions = true,
        versionProvider = InterleaveCommand.Version.class,
        subcommands = {
            ListCommand.class,
            RunCommand.class,
            CompareCommand.class,
            MeasureCommand.class,
            ExploreCommand.class,
            QuizCommand.class,
            EventsCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:an outcome that the lesson allows or calls surprising",
            "1:an outcome that the lesson forbids",
            "2:bad input",
            "3:timed out",
            "4:the run was lost (its engine died)"
        })
public final class InterleaveCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    InterleaveCommand() {}

    /// A command line with the commands that need no window, and errors as sentences.
    ///
    /// @param more commands of the caller, treated the same
    public static CommandLine create(Object... more) {
        CommandLine line = new CommandLine(new InterleaveCommand());
        for (Object command : more) {
            line.addSubcommand(command);
        }
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        line.setParameterExceptionHandler((problem, _) -> {
            String said = new WrongWords(problem).sentence();
            problem.getCommandLine().getErr().println(said);
            return ExitCode.BAD_INPUT;
        });
        line.setExecutionExceptionHandler((exception, failed, _) -> report(exception, failed));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }

    private static int report(Exception exception, CommandLine failed) throws Exception {
        String said = switch (exception) {
            case BadInput bad -> String.valueOf(bad.getMessage());
            case IllegalArgumentException bad -> String.valueOf(bad.getMessage());
            case IOException bad -> FailureSentence.of(bad);
            default -> throw exception;
        };
        failed.getErr().println(said);
        return ExitCode.BAD_INPUT;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = InterleaveCommand.class.getPackage().getImplementationVersion();
            return new String[] {"interleave " + (version == null ? "0.1.0-SNAPSHOT" : version)};
        }
    }
}
