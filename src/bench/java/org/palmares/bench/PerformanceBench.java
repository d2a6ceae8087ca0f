package org.palmares.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import tech.tablesaw.api.Table;

/**
 * palmares beside what a user would take instead, on made-up histories: the same questions, the answers compared first, the two
 * run in turn. Writes {@code docs/performance.md} and its chart.
 *
 * <p>Run by {@code mvn -Pbench test-compile exec:exec -Dbench=PerformanceBench}, after {@code ./palmares --version} has built the
 * program. Arguments: how many results the histories have, with commas between (by default 1,000,000 and 10,000,000), and a folder
 * with room for them, about 300 bytes a result.
 */
public final class PerformanceBench {
    private static final int RUNS = 5;
    private static final long SLOW_FROM = 1_000_000;
    private static final int SLOW_RUNS = 3;

    private final Workbench bench;
    private final int runs;
    private final List<Pair.Result> results = new ArrayList<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    private PerformanceBench(Workbench bench, int runs) {
        this.bench = bench;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.stream(arguments).filter(each -> !each.isBlank()).toList();
        String sizes = given.isEmpty() ? "1000000,10000000" : given.get(0);
        Path folder = given.size() > 1 ? Path.of(given.get(1)) : Files.createTempDirectory("palmares-bench");
        Files.createDirectories(folder);
        Peers.install();
        List<Pair.Result> pairs = new ArrayList<>();
        Map<String, List<Peers.Told>> peers = new LinkedHashMap<>();
        Map<String, Map<String, Double>> own = new LinkedHashMap<>();
        for (String size : sizes.split(",")) {
            long results = Long.parseLong(size);
            Workbench workbench = new Workbench(folder, results);
            PerformanceBench bench = new PerformanceBench(workbench, results >= SLOW_FROM ? SLOW_RUNS : RUNS);
            bench.commands();
            Map<String, Double> questions = bench.questions();
            own.put(workbench.size(), questions);
            pairs.addAll(bench.results);
            peers.put(workbench.size(), Peers.ask(workbench.resultTable(), folder));
            bench.compare(peers.get(workbench.size()));
        }
        new PerformancePage(pairs, own, peers).write(Path.of("docs/performance.md"), folder);
    }

    private void compare(List<Peers.Told> told) {
        for (Peers.Told each : told) {
            if (!each.answer().equals(answers.get(each.question()))) {
                throw new IllegalStateException(each.peer() + " gives another answer to " + each.question());
            }
        }
    }

    private void measure(Pair pair) throws Exception {
        Pair.Result result = pair.measure(runs);
        results.add(result);
        System.out.println(PerformancePage.line(result));
    }

    /** Whole processes, from the shell's call to their end. */
    private void commands() throws Exception {
        Path table = bench.table();
        Path archive = bench.archive();
        Path own = bench.scratch("imported.duckdb");
        Path copied = bench.scratch("copied.csv");
        Run.Work importing = bench.palmares("import", table.toString(), "--archive", own.toString());
        measure(new Pair(
                "`palmares import` of a CSV",
                bench.size(),
                "`CREATE TABLE AS FROM read_csv` of it",
                3,
                "the rows are read as text (a tenth of the time), freed of signs for nothing and judged (a quarter), their people told"
                        + " apart (a fifth), and written twice, as claims and as results, with their checks (a third)",
                () -> {
                    Files.deleteIfExists(own);
                    return importing.run();
                },
                () -> {
                    Path read = bench.scratch("read.duckdb");
                    Files.deleteIfExists(read);
                    return Run.process(
                                    bench.scratch("read.out"),
                                    List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(),
                                            DuckDbRead.class.getName(), table.toString()))
                            .run();
                }));
        measure(new Pair(
                "`palmares query -f csv` of all results",
                bench.size(),
                "`COPY` of them to a file",
                1.5,
                "each text is a call of the driver, and one thread writes where DuckDB has two; numbers are written"
                        + " as palmares writes them everywhere (12, not 12.0)",
                bench.palmares("query", "-c", "SELECT * FROM result", "-f", "csv", "--archive", archive.toString()),
                bench.smallest(archive, "COPY (SELECT * FROM result) TO '" + copied + "' (HEADER)")));
        measure(new Pair(
                "`palmares repeat-winners` of one race, cold",
                bench.size(),
                "the smallest Java program that opens the file and asks by hand",
                1.3,
                "a sentence, coverage and a frame are more than the rows alone; the start of Java and of DuckDB is most of both",
                bench.palmares("repeat-winners", race(archive), "--archive", archive.toString()),
                bench.smallest(archive, repeatWinners("race_id = '" + race(archive) + "'"))));
        Files.deleteIfExists(copied);
        Files.deleteIfExists(own);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String race(Path archive) {
        try (Archive open = Archives.open(archive)) {
            return open.query("SELECT min(race_id) AS race FROM result WHERE starts_with(source_id, 'invented')")
                    .stringColumn(0)
                    .get(0);
        }
    }

    /** The macros on an open archive beside SQL by hand on the same connection, and frames. */
    private Map<String, Double> questions() throws Exception {
        Map<String, Double> seconds = new LinkedHashMap<>();
        try (Archive archive = Archives.open(bench.archive());
                Statement statement = archive.connection().createStatement()) {
            String race = race(bench.archive());
            asked(statement, "repeat winners of one race", "SELECT race_id, rider_id, wins FROM repeat_winners('" + race
                    + "') ORDER BY ALL", repeatWinners("race_id = '" + race + "'"));
            seconds.put("repeat-winners", asked("repeat-winners", 
                    statement,
                    "repeat winners of every race",
                    "SELECT race_id, rider_id, wins FROM repeat_winners(NULL) ORDER BY ALL",
                    repeatWinners("true")));
            asked(statement, "winners of every race", "SELECT race_id, year, rider_id, rider FROM winners(NULL)"
                    + " WHERE rider_id IS NOT NULL ORDER BY ALL", """
                    SELECT r.race_id, r.year, r.rider_id, d.name
                    FROM result AS r JOIN rider AS d USING (rider_id)
                    WHERE r.classification = 'GENERAL' AND r.stage IS NULL AND r.rank = 1
                    ORDER BY ALL""");
            seconds.put("gap-quartiles", asked("gap-quartiles", 
                    statement, "quartiles of gaps by race", quartiles("standings()"), quartiles("""
                    (SELECT * FROM result WHERE classification = 'GENERAL' AND stage IS NULL)""")));
            seconds.put("most-podiums", asked("most-podiums", 
                    statement, "most podiums of all races", podiums("standings()"), podiums("""
                    (SELECT * FROM result WHERE classification = 'GENERAL' AND stage IS NULL)""")));
            frames(archive, statement);
            layFrame(archive, statement);
        }
        return seconds;
    }

    private static String repeatWinners(String which) {
        return "SELECT race_id, rider_id, count(*) AS wins FROM result WHERE classification = 'GENERAL' AND stage IS NULL"
                + " AND rank = 1 AND " + which + " GROUP BY ALL HAVING count(*) >= 2 ORDER BY ALL";
    }

    private static String quartiles(String general) {
        return "SELECT race_id, count(*) AS n, quantile_cont(gap_s, 0.25) AS q1, quantile_cont(gap_s, 0.5) AS median,"
                + " quantile_cont(gap_s, 0.75) AS q3 FROM " + general
                + " WHERE rank BETWEEN 2 AND 10 AND gap_s IS NOT NULL GROUP BY race_id ORDER BY race_id";
    }

    private static String podiums(String general) {
        return "SELECT rider_id, count(*) AS podiums FROM " + general
                + " WHERE rank <= 3 GROUP BY rider_id ORDER BY podiums DESC, rider_id LIMIT 20";
    }

    /** Also measured beside other programs, under this name. */
    private double asked(String name, Statement statement, String what, String macro, String byHand) throws Exception {
        answers.put(name, answer(statement, macro));
        return asked(statement, what, macro, byHand);
    }

    private double asked(Statement statement, String what, String macro, String byHand) throws Exception {
        Pair pair = new Pair(
                what,
                bench.size(),
                "SQL by hand",
                1.1,
                "the macro answers more than is asked here (calendar, outcomes of every year, each on a scan of its own), and DuckDB"
                        + " plans all of it anew at each call, which up to a million results is the most of it",
                Run.here(() -> answer(statement, macro)),
                Run.here(() -> answer(statement, byHand)));
        pair.measure(1); // warm
        measure(pair);
        Pair.Result last = results.get(results.size() - 1);
        return last.median(Run::seconds, last.ours());
    }

    private static String answer(Statement statement, String sql) throws Exception {
        StringBuilder csv = new StringBuilder("columns\n");
        try (ResultSet rows = statement.executeQuery(sql)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= width; i++) {
                    csv.append(i > 1 ? "," : "").append(rows.getString(i));
                }
                csv.append('\n');
            }
        }
        return Answer.of(csv.toString());
    }

    /** Of a million results at most: a frame holds all of them. */
    private void frames(Archive archive, Statement statement) throws Exception {
        String sql = "SELECT race_id, year, classification, rider_id, rank, time_s, gap_s, bib FROM result LIMIT 1000000";
        measure(new Pair(
                "a million results as a Tablesaw frame",
                bench.size(),
                "Tablesaw's own `Table.read().db`",
                0.2,
                "each text is a call of the driver, and Tablesaw looks it up in a dictionary of its column; DuckDB computes all rows first",
                Run.here(() -> size(archive.query(sql))),
                Run.here(() -> {
                    try (ResultSet rows = statement.executeQuery(sql)) {
                        return size(Table.read().db(rows));
                    }
                })));
    }

    /** Twenty thousand rows, for a batch of inserts takes minutes for a million. */
    private void layFrame(Archive archive, Statement statement) throws Exception {
        Table frame = archive.query("SELECT race_id, year, rider_id, rank, time_s FROM result LIMIT 20000");
        measure(new Pair(
                "a frame of 20,000 rows as a table to ask",
                bench.size(),
                "a batch of INSERTs",
                0.2,
                "each row is appended by the driver's appender",
                Run.here(() -> {
                    archive.lay("laid", frame);
                    return answer(statement, "SELECT count(*), count(rank), sum(time_s) FROM laid");
                }),
                Run.here(() -> {
                    statement.execute("CREATE OR REPLACE TEMP TABLE inserted AS FROM laid LIMIT 0");
                    insert(archive, frame);
                    return answer(statement, "SELECT count(*), count(rank), sum(time_s) FROM inserted");
                })));
    }

    private static void insert(Archive archive, Table frame) throws Exception {
        try (PreparedStatement insert =
                archive.connection().prepareStatement("INSERT INTO inserted VALUES (?, ?, ?, ?, ?)")) {
            for (int row = 0; row < frame.rowCount(); row++) {
                for (int column = 0; column < frame.columnCount(); column++) {
                    insert.setObject(
                            column + 1,
                            frame.column(column).isMissing(row) ? null : frame.get(row, column));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String size(Table table) {
        return table.rowCount() + " × " + table.columnCount();
    }
}
