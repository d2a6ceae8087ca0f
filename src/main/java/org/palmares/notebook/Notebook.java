package org.palmares.notebook;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.ask.Palmares;
import tech.tablesaw.api.Table;

/**
 * What every cell can call without an import: the notebook's archive and queries on it. A notebook has one thread of cells,
 * so none of this is for several threads at once.
 */
public final class Notebook {
    private static Archive archive;
    private static Table kept;

    private Notebook() {}

    /** The archive that {@code %%sql} and {@link #sql} ask: the bundled history, unless {@link #use} chose another one. */
    public static Archive archive() {
        if (archive == null) {
            archive = Archives.bundled(System.err::println);
        }
        return archive;
    }

    /** Lets {@code %%sql} and {@link #sql} ask this archive from now on. The one before is left open. */
    public static void use(Archive other) {
        archive = Objects.requireNonNull(other, "other");
    }

    /** Lets {@code %%sql} and {@link #sql} ask the archive that this asks. */
    public static void use(Palmares other) {
        use(other.archive());
    }

    /**
     * A query's result, as in {@code sql("FROM repeat_winners($race)", "race", "gp-miguel-indurain")}.
     *
     * @param namesAndValues the parameters: a name, its value, a name, its value, …
     */
    public static Table sql(String query, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "the last name has no value: " + namesAndValues[namesAndValues.length - 1]);
        }
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return archive().query(query, parameters);
    }

    /** The last {@code %%sql} result that went into a variable; for that variable's declaration only. */
    public static Table kept() {
        return kept;
    }

    static void keep(Table result) {
        kept = result;
    }
}
