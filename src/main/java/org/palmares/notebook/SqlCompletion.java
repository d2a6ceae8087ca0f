package org.palmares.notebook;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.palmares.archive.Archive;
import org.palmares.archive.Catalogue;
import org.rapaio.jupyter.kernel.core.CompleteMatches;
import org.rapaio.jupyter.kernel.core.magic.MagicSnippet;

/**
 * What Tab offers in a {@code %%sql} cell: within quotes, and after {@code race=} in its first line, the races; elsewhere the
 * tables, questions and columns of the archive.
 */
final class SqlCompletion {
    private static final String NAME = "[\\p{L}\\p{N}_-]*$";

    private SqlCompletion() {}

    static CompleteMatches of(Archive archive, MagicSnippet snippet) {
        MagicSnippet.CodeLine line = snippet.lines().stream()
                .filter(MagicSnippet.CodeLine::hasPosition)
                .findFirst()
                .orElse(snippet.line(0));
        int at = Math.min(line.code().length(), line.relativePosition());
        String before = line.code().substring(0, at);
        String rest = before.replaceFirst(NAME, "");
        String start = before.substring(rest.length()).toLowerCase(Locale.ROOT);
        boolean wantsRace = rest.endsWith("race=")
                || rest.chars().filter(letter -> letter == '\'').count() % 2 == 1;
        Predicate<String> fits = name -> name.toLowerCase(Locale.ROOT).startsWith(start);
        List<String> names = (wantsRace ? races(archive) : names(archive))
                .filter(fits)
                .distinct()
                .toList();
        int end = line.globalPosition();
        return new CompleteMatches(names, end - start.length(), end);
    }

    private static Stream<String> races(Archive archive) {
        return archive.query("SELECT race_id FROM race ORDER BY race_id").stringColumn(0).asList().stream();
    }

    private static Stream<String> names(Archive archive) {
        Catalogue catalogue = Catalogue.of(archive);
        Stream<String> entries = catalogue.entries().stream().map(entry -> switch (entry.kind()) {
            case TABLE, VIEW -> entry.name();
            case TABLE_MACRO, MACRO -> entry.name() + "(";
        });
        return Stream.concat(entries, catalogue.columnNames().stream());
    }
}
