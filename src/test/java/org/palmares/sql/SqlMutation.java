package org.palmares.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How many slips in SQL are noticed, and which are not: {@code target/mutation/NAME.txt} lists them. With {@code
 * -Dmutants.every=10} every tenth is tried, with {@code -Dmutants.in=gaps,outcomes} those of these files.
 */
public final class SqlMutation {
    private static final double NOTICED_AT_LEAST = 0.85;
    private static final int EVERY = Integer.getInteger("mutants.every", 1);
    private static final List<String> FILES = Stream.of(
                    System.getProperty("mutants.in", "").split(","))
            .filter(file -> !file.isEmpty())
            .toList();

    private final String name;
    private final Set<String> keptOnPurpose;
    private final List<String> survivors = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private int tried;
    private int kept;
    private int made;

    /** @param keptOnPurpose marks of mutants that mean the same as the original, or that need not be noticed */
    public SqlMutation(String name, Set<String> keptOnPurpose) {
        this.name = name;
        this.keptOnPurpose = keptOnPurpose;
    }

    /** Tries a mutant of a file by its tests. */
    public interface Tests {
        boolean notice(SqlMutant mutant);
    }

    /** Every mutant of the file. */
    public void of(String file, String sql, Tests tests) {
        if (!FILES.isEmpty() && !FILES.contains(file)) {
            keptOnPurpose.stream().filter(mark -> mark.startsWith(file + ": ")).forEach(seen::add);
            return;
        }
        for (SqlMutant mutant : SqlMutator.mutants(sql)) {
            if (keptOnPurpose.contains(mutant.mark(file))) {
                seen.add(mutant.mark(file));
                kept++;
                continue;
            }
            if (made++ % EVERY != 0) {
                continue;
            }
            tried++;
            if (!tests.notice(mutant)) {
                survivors.add(mutant.place(file));
            }
        }
        report();
    }

    private String score() {
        return (tried - survivors.size()) + " of " + tried + " noticed, " + kept + " kept on purpose";
    }

    private Path report() {
        try {
            Path report = Files.createDirectories(Path.of("target/mutation")).resolve(name + ".txt");
            Files.writeString(report, score() + "\n" + String.join("\n", survivors) + "\n");
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That enough of them were noticed; of those that mean the same as the original nothing is asked. */
    public void assertMostWereNoticed() {
        assertThat(keptOnPurpose).as("what is kept on purpose is there").isEqualTo(seen);
        assertThat((double) (tried - survivors.size()) / Math.max(1, tried))
                .as(score() + "; survivors in " + report())
                .isGreaterThanOrEqualTo(NOTICED_AT_LEAST);
    }
}
