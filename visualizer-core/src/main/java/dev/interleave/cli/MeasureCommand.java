package dev.interleave.cli;

import dev.interleave.measure.Cell;
import dev.interleave.measure.ComparisonTable;
import dev.interleave.measure.Figure;
import dev.interleave.measure.Measuring;
import dev.interleave.measure.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Fills the comparison table with figures of this machine.
@Command(
        name = "measure",
        description = "Runs the lessons behind the comparison table live, and prints what they take on this machine.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "2:bad input"})
final class MeasureCommand implements Callable<Integer> {

    private static final int MOST_ROUNDS = 1_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each run is made (what it has by itself: 5).")
    private int rounds = 5;

    @Option(names = "--json", description = "Prints one JSON array.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    MeasureCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new BadInput(
                    "--rounds is '" + rounds + "', but must be a whole number from 1 to " + MOST_ROUNDS + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : ComparisonTable.ROWS) {
            List<Figure> figures = new ArrayList<>();
            for (Cell cell : row.cells()) {
                figures.add(Measuring.measure(cell, rounds));
            }
            if (json) {
                all.add(asMap(row, figures));
            } else {
                print(row, figures, out);
            }
        }
        if (json) {
            Json.print(out, all);
        }
        return ExitCode.OK;
    }

    private static Map<String, Object> asMap(Row row, List<Figure> figures) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("row", row.title());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Map<String, Object> cell = new LinkedHashMap<>();
            cell.put("unit", figure.metric().unit());
            cell.put("median", figure.median());
            cell.put("least", figure.least());
            cell.put("greatest", figure.greatest());
            cell.put("rounds", figure.rounds());
            cell.put("lesson", row.cells().get(i).lesson());
            cell.put("parameters", figure.run().program().arguments().texts());
            object.put(ComparisonTable.COLUMNS.get(i), cell);
        }
        return object;
    }

    private static void print(Row row, List<Figure> figures, PrintWriter out) {
        out.println(row.title());
        for (int i = 0; i < figures.size(); i++) {
            out.printf(
                    "  %-12s %s%n",
                    ComparisonTable.COLUMNS.get(i), figures.get(i).text());
        }
        out.flush();
    }
}
