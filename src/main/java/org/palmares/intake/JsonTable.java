package org.palmares.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.palmares.sql.SqlText;

/** Records in JSON, one after the other or in a list; or wherever in a document the mapping says that they are. */
record JsonTable(Utf8File file) implements TableLayout {
    static Optional<TableLayout> recognise(FileHead head) {
        String text = head.text();
        return text.startsWith("{") || text.startsWith("[")
                ? Optional.of(new JsonTable(Utf8File.withoutMark(head.file())))
                : Optional.empty();
    }

    @Override
    public boolean mayBeAPage() {
        return true;
    }

    @Override
    public Set<String> columns(TableMapping mapping) {
        return mapping.hints().records().isPresent()
                ? ScratchDuckDb.names(
                        "SELECT DISTINCT unnest(json_keys(record)) FROM (FROM " + relation(mapping) + " LIMIT 5)")
                : ScratchDuckDb.columns(relation(mapping));
    }

    @Override
    public void lay(Connection connection, TableMapping mapping) throws SQLException {
        ScratchDuckDb.lay(connection, relation(mapping));
    }

    private String relation(TableMapping mapping) {
        String name = SqlText.literal(file.path().toString());
        return mapping.hints()
                .records()
                .map(path -> "(SELECT unnest(json_extract(CAST(content AS JSON), " + SqlText.literal(path)
                        + ")) AS record, filename FROM read_text(" + name + "))")
                .orElse("read_json(" + name + ", filename = true)");
    }

    @Override
    public void close() {
        file.close();
    }
}
