package dev.interleave.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the words of a command line, as one sentence that ends in where to read on. The parser's own
/// messages speak of Java types and indices, and it would print the whole usage behind them.
record WrongWords(ParameterException problem) {

    private static final List<Class<?>> WHOLE = List.of(int.class, Integer.class, long.class, Long.class);

    String sentence() {
        return said() + "; see '" + command().getCommandSpec().qualifiedName() + " --help'.";
    }

    private CommandLine command() {
        return problem.getCommandLine();
    }

    private String said() {
        return switch (problem) {
            case UnmatchedArgumentException unmatched ->
                unknown(unmatched.getUnmatched().getFirst());
            case MissingParameterException missing ->
                missing.getMissing().isEmpty()
                        ? plain()
                        : missing(missing.getMissing().getFirst());
            case OverwrittenOptionException twice
            when twice.getOverwritten() instanceof OptionSpec option ->
                option.longestName() + " is given twice, but can be given once";
            default -> problem.getArgSpec() == null || problem.getValue() == null ? plain() : wrong();
        };
    }

    private String plain() {
        String message = String.valueOf(problem.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private String unknown(String word) {
        String name = command().getCommandSpec().qualifiedName();
        if (word.startsWith("-")) {
            List<String> options = command().getCommandSpec().optionsMap().keySet().stream()
                    .filter(option -> option.startsWith("--"))
                    .toList();
            return "'" + name + "' has no option '" + word + "'" + NearNames.asked(word, options);
        }
        if (command().getParent() == null) {
            return "There is no command '" + word + "'"
                    + NearNames.asked(word, command().getSubcommands().keySet());
        }
        return "'" + word + "' is one word too many for '" + name + "'";
    }

    private String missing(ArgSpec missing) {
        if (!(missing instanceof OptionSpec option)) {
            return missing.paramLabel() + " is missing";
        }
        String name = option.longestName();
        boolean isThere = command().getParseResult() != null
                && String.valueOf(problem.getMessage()).startsWith("Missing required option");
        return isThere
                ? name + " " + option.paramLabel() + " is missing"
                : name + " needs a value: " + name + " " + option.paramLabel();
    }

    private String wrong() {
        ArgSpec argument = problem.getArgSpec();
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        String value = problem.getValue();
        if (argument.arity().max() == 0) {
            return name + " takes no value, but is '" + value + "'";
        }
        if (WHOLE.contains(argument.type()) && value.matches("[+-]?\\d+")) {
            return name + " is '" + value + "', which is out of all bounds";
        }
        return name + " is '" + value + "', but must be " + wanted(argument);
    }

    private static String wanted(ArgSpec argument) {
        Class<?> type = argument.type();
        if (type.isEnum()) {
            return orOf(Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return WHOLE.contains(type) ? "a whole number" : "the name of a file";
    }

    /// `a`, `a or b`, `a, b or c`.
    static String orOf(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ")) + " or " + words.getLast();
    }
}
