package org.palmares.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.archive.ArchiveException;
import org.palmares.model.NearestNames;

/**
 * The tables and views of somebody's database file, and which of them a mapping means. A view is a query that somebody else
 * wrote, and is run for a mapping that names it and for no other.
 */
record DatabaseTables(Path file, List<String> tables, List<String> views) {
    private static final List<String> OF_AN_ARCHIVE = List.of("schema_version", "dictionary", "import_log", "claim");

    /** Whether the file is one of ours, in which everything is a table already. */
    boolean areOfAnArchive() {
        return tables.containsAll(OF_AN_ARCHIVE);
    }

    /**
     * The name as the file has it: the one that the mapping gives, or the only table.
     *
     * @throws ArchiveException listing the names there are, when there is no such one, or several and none given
     */
    String chosenBy(TableMapping mapping) {
        List<String> names = Stream.concat(tables.stream(), views.stream()).toList();
        if (names.isEmpty()) {
            throw new ArchiveException(file + " has no tables");
        }
        if (mapping.hints().table().isPresent()) {
            Named wanted = mapping.hints().table().get();
            Optional<String> found = names.stream()
                    .filter(name -> name.equalsIgnoreCase(wanted.name()))
                    .findFirst();
            return found.orElseThrow(() -> new ArchiveException("the mapping " + mapping.place() + ":" + wanted.line()
                    + ": " + file + " has no table '" + wanted.name() + "'; it has, the nearest first, "
                    + String.join(", ", NearestNames.all(wanted.name(), names))));
        }
        if (tables.isEmpty()) {
            throw new ArchiveException(file + " has no tables, only views: " + String.join(", ", views)
                    + ". A view is read when a mapping names it, such as table = \"" + views.get(0)
                    + "\" (--mapping FILE)");
        }
        if (tables.size() > 1) {
            throw new ArchiveException(file + " has several tables: " + String.join(", ", tables)
                    + ". Say in a mapping which one it is, such as table = \"" + tables.get(0) + "\" (--mapping FILE)");
        }
        return tables.get(0);
    }
}
