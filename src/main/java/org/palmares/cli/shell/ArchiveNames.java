package org.palmares.cli.shell;

import java.util.List;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.palmares.archive.Archive;
import org.palmares.archive.Catalogue;
import org.palmares.archive.QueryException;

/** Completes the names that an archive holds: tables, columns, macros and, within quotes, race ids. */
final class ArchiveNames implements Completer {
    private static final List<String> KEYWORDS = List.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP BY",
            "ORDER BY",
            "HAVING",
            "LIMIT",
            "JOIN",
            "LEFT JOIN",
            "WITH",
            "AS",
            "ON",
            "AND",
            "OR",
            "NOT",
            "IN",
            "LIKE",
            "BETWEEN",
            "IS NULL",
            "DISTINCT",
            "COUNT",
            "DESCRIBE",
            "SUMMARIZE");

    private final Catalogue catalogue;
    private final List<Candidate> names;
    private final List<String> races;

    private ArchiveNames(Catalogue catalogue, List<Candidate> names, List<String> races) {
        this.catalogue = catalogue;
        this.names = names;
        this.races = races;
    }

    static ArchiveNames of(Archive archive) {
        Catalogue catalogue = Catalogue.of(archive);
        Stream<Candidate> entries = catalogue.entries().stream().map(ArchiveNames::candidate);
        Stream<Candidate> columns = catalogue.columnNames().stream().map(name -> candidate(name, name, "column", ""));
        Stream<Candidate> keywords = KEYWORDS.stream().map(name -> candidate(name, name, "SQL", ""));
        return new ArchiveNames(
                catalogue,
                Stream.of(entries, columns, keywords).flatMap(each -> each).toList(),
                archive.query("SELECT race_id FROM race ORDER BY race_id")
                        .stringColumn(0)
                        .asList());
    }

    private static Candidate candidate(Catalogue.Entry entry) {
        return switch (entry.kind()) {
            case TABLE, VIEW -> candidate(entry.name(), entry.name(), "table", entry.meaning());
            case TABLE_MACRO, MACRO ->
                candidate(
                        entry.name() + "(",
                        entry.name() + "(" + String.join(", ", entry.parameters()) + ")",
                        "macro",
                        "");
        };
    }

    private static Candidate candidate(String value, String display, String group, String meaning) {
        return new Candidate(value, display, group, meaning.isEmpty() ? null : meaning, null, null, false);
    }

    @Override
    public void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
        SqlLines.Line line = (SqlLines.Line) parsed;
        if (line.isCommand()) {
            ShellCommand.names().forEach(name -> candidates.add(candidate(name, name, "command", "")));
        } else if (line.isQuoted()) {
            races.forEach(race -> candidates.add(candidate(race, race, "race", "")));
        } else if (line.qualifier().isPresent()) {
            columns(line.qualifier().get(), parsed.line())
                    .filter(name -> startsWith(name, line.word()))
                    .forEach(name -> candidates.add(candidate(name, name, "column", "")));
        } else {
            names.stream().filter(name -> startsWith(name.value(), line.word())).forEach(candidates::add);
        }
    }

    /** Those of the table or macro that the statement calls so. */
    private Stream<String> columns(String qualifier, String statement) {
        String table = Aliases.in(statement).getOrDefault(qualifier, qualifier);
        return catalogue.entries().stream()
                .filter(entry -> entry.name().equalsIgnoreCase(table))
                .limit(1)
                .flatMap(this::columnsOf);
    }

    private Stream<String> columnsOf(Catalogue.Entry entry) {
        try {
            return catalogue.columns(entry).stringColumn("name").asList().stream();
        } catch (QueryException e) {
            // A macro of the user's own that no longer fits its tables has no columns to offer.
            return Stream.empty();
        }
    }

    private static boolean startsWith(String name, String start) {
        return name.regionMatches(true, 0, start, 0, start.length());
    }
}
