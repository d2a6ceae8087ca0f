package org.palmares.archive.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which tables are loaded, and which of their columns are given: the data as people edit them, or a whole archive as it was
 * exported.
 *
 * @param tables in an order in which each refers only to those before it; the dictionary first
 * @param columns which columns are given
 */
public record LoadPlan(List<String> tables, Columns columns) {
    private static final List<String> DATASETS = List.of(
            "dictionary",
            "source",
            "nation",
            "region_group",
            "place",
            "race",
            "race_alias",
            "race_set",
            "edition",
            "rider",
            "rider_alias",
            "claim",
            "disputed_value");

    private static final List<String> ARCHIVE = List.of(
            "dictionary",
            "schema_version",
            "source",
            "nation",
            "region_group",
            "place",
            "race",
            "race_alias",
            "race_set",
            "race_key",
            "race_merge",
            "edition",
            "stage",
            "rider",
            "rider_alias",
            "rider_key",
            "rider_merge",
            "import_log",
            "identity_decision",
            "claim",
            "disputed_value",
            "reject",
            "import_made",
            "edition_before",
            "fact_claim");

    /** Which columns of a table are given. */
    enum Columns {
        /** Those that people fill; the import is the bundled one, and its lines are the file's. */
        IN_FILE,
        /** All of them. */
        ALL
    }

    /** The folder {@code datasets/}. */
    public static LoadPlan datasets() {
        return new LoadPlan(DATASETS, Columns.IN_FILE);
    }

    /** The dictionary alone, of the folder {@code datasets/}. */
    public static LoadPlan dictionary() {
        return new LoadPlan(List.of("dictionary"), Columns.IN_FILE);
    }

    /** What {@link Export} wrote; {@code result} is there for its readers and is resolved anew from the claims. */
    public static LoadPlan exported() {
        return new LoadPlan(ARCHIVE, Columns.ALL);
    }

    /** The tables whose content is given, in the order in which they can be filled. */
    public static List<String> archiveTables() {
        return ARCHIVE;
    }

    /** These and what is resolved from them. */
    public static List<String> everyTable() {
        return Stream.concat(ARCHIVE.stream(), Stream.of("result")).toList();
    }

    /** The columns of a table that are given. */
    List<Dictionary.Entry> read(List<Dictionary.Entry> entries) {
        return switch (columns) {
            case IN_FILE -> entries.stream().filter(Dictionary.Entry::inFile).toList();
            case ALL -> entries;
        };
    }

    /** SQL for the columns that are not given, over its rows and their {@code file_line}. */
    Map<String, String> filled(List<Dictionary.Entry> entries) {
        Map<String, String> filled = new LinkedHashMap<>();
        if (columns == Columns.IN_FILE
                && entries.stream().anyMatch(entry -> entry.column().equals("import_id"))) {
            filled.put("import_id", "0");
            filled.put("line", "file_line");
        }
        return filled;
    }

    /** SQL that takes rows out of the check that a reference holds: the bundled import stands for many sources, not for one. */
    String exempt(Dictionary.Entry entry) {
        return entry.table().equals("import_log") && entry.column().equals("source_id") ? " AND import_id <> '0'" : "";
    }
}
