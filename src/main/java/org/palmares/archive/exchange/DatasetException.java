package org.palmares.archive.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.palmares.archive.ArchiveException;

/** Rows of a dataset break its dictionary; each problem names file, line, column and value. */
public final class DatasetException extends ArchiveException {
    private static final int SHOWN = 20;

    /**
     * One thing wrong with one cell or row.
     *
     * @param file the file's name
     * @param line the line in it, the header being 1
     * @param column the column, or the columns of a key
     * @param value the value as it stands
     * @param reason what is allowed instead
     */
    public record Problem(String file, long line, String column, String value, String reason) {
        @Override
        public String toString() {
            return file + ":" + line + ": column " + column + ": '" + value + "' " + reason;
        }
    }

    private final transient List<Problem> problems;

    DatasetException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        return problems.size() <= SHOWN ? shown : shown + "\nand " + (problems.size() - SHOWN) + " more";
    }
}
