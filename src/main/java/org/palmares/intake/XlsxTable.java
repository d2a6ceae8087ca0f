package org.palmares.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.archive.Workshop;
import org.palmares.model.NearestNames;
import org.palmares.reader.ForeignFile;

/**
 * A sheet of an Excel workbook. It is read row by row into a text table, each row in the line of its number, so that what is
 * said of a line is found in the sheet.
 */
final class XlsxTable implements TableLayout {
    private final Path file;
    private Optional<CsvTable> rows = Optional.empty();

    private XlsxTable(Path file) {
        this.file = file;
    }

    static Optional<TableLayout> recognise(FileHead head) {
        return head.isWorkbook() ? Optional.of(new XlsxTable(head.file())) : Optional.empty();
    }

    @Override
    public boolean mayBeAPage() {
        return false;
    }

    @Override
    public boolean isOfText() {
        return true;
    }

    @Override
    public Set<String> columns(TableMapping mapping) {
        return rows(mapping).columns(mapping);
    }

    @Override
    public void lay(Connection connection, TableMapping mapping) throws SQLException {
        rows(mapping).lay(connection, mapping);
    }

    @Override
    public int headerLines(TableMapping mapping) {
        return rows(mapping).headerLines(mapping);
    }

    @Override
    public void numberLines(Transaction change, TableMapping mapping, boolean rowForRow) {
        rows(mapping).numberLines(change, mapping, rowForRow);
    }

    /** The sheet is written once: a file is read by one mapping, and those that look whether they fit name no sheet. */
    private CsvTable rows(TableMapping mapping) {
        if (rows.isEmpty()) {
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
                rows = Optional.of(written(chosen(book, mapping), book.isDate1904()));
            } catch (IOException | ExcelReaderException | UncheckedIOException e) {
                throw new ArchiveException(file + ": " + ForeignFile.EXCEL.advice(), e);
            }
        }
        return rows.get();
    }

    private Sheet chosen(ReadableWorkbook book, TableMapping mapping) throws IOException {
        List<Sheet> sheets = book.getSheets().toList();
        List<String> names = sheets.stream().map(Sheet::getName).toList();
        if (mapping.hints().sheet().isPresent()) {
            Named wanted = mapping.hints().sheet().get();
            return sheets.stream()
                    .filter(sheet -> sheet.getName().equalsIgnoreCase(wanted.name()))
                    .findFirst()
                    .orElseThrow(() ->
                            new ArchiveException("the mapping " + mapping.place() + ":" + wanted.line() + ": "
                                    + file + " has no sheet '" + wanted.name() + "'; it has, the nearest first, "
                                    + String.join(", ", NearestNames.all(wanted.name(), names))));
        }
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : sheets) {
            try (Stream<Row> stream = sheet.openStream()) {
                if (stream.limit(1000)
                        .anyMatch(row -> row.getFirstNonEmptyCell().isPresent())) {
                    filled.add(sheet);
                }
            }
        }
        if (filled.size() != 1) {
            throw new ArchiveException(
                    filled.isEmpty()
                            ? file + " has no sheet with rows"
                            : file + " has several sheets: "
                                    + filled.stream().map(Sheet::getName).collect(Collectors.joining(", "))
                                    + ". Say in a mapping which one it is, such as sheet = \""
                                    + filled.get(0).getName() + "\" (--mapping FILE)");
        }
        return filled.get(0);
    }

    private CsvTable written(Sheet sheet, boolean since1904) throws IOException {
        Workshop workshop = Workshop.temporary();
        try {
            return written(sheet, since1904, workshop);
        } catch (IOException | RuntimeException e) {
            workshop.close();
            throw e;
        }
    }

    private CsvTable written(Sheet sheet, boolean since1904, Workshop workshop) throws IOException {
        Path csv = workshop.resolve(file.getFileName().toString());
        int above = 0;
        try (BufferedWriter out = Files.newBufferedWriter(csv);
                Stream<Row> stream = sheet.openStream()) {
            int line = 1;
            int width = 0;
            for (Iterator<Row> rows = stream.iterator(); rows.hasNext(); ) {
                Row row = rows.next();
                for (; line < row.getRowNum(); line++) {
                    out.write("\n");
                }
                List<String> cells = cells(row, since1904);
                long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
                if (width == 0 && filled < 2) {
                    // A title above the table.
                    above = line;
                    out.write("\n");
                } else {
                    if (width == 0) {
                        above = line - 1;
                        width = cells.size();
                    }
                    write(out, cells, filled == 0 ? 0 : width);
                }
                line++;
            }
        }
        return new CsvTable(
                new Utf8File(csv, Optional.of(workshop)), above, ", delim = ',', quote = '\"', escape = '\"'");
    }

    private static List<String> cells(Row row, boolean since1904) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(
                    XlsxCell.text(row.getCell(i), since1904).replace('\n', ' ').replace('\r', ' '));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static void write(Writer out, List<String> cells, int width) throws IOException {
        for (int i = 0; i < Math.max(width, cells.size()); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            out.write(i == 0 ? "" : ",");
            out.write(cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"');
        }
        out.write("\n");
    }

    @Override
    public void close() {
        rows.ifPresent(CsvTable::close);
    }
}
