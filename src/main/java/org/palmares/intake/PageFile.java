package org.palmares.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Transaction;
import org.palmares.archive.UnknownNameException;
import org.palmares.failure.Reason;
import org.palmares.model.NearestNames;
import org.palmares.reader.Document;
import org.palmares.reader.Documents;
import org.palmares.reader.Readers;
import org.palmares.reader.Reading;
import org.palmares.reader.ResultReader;
import org.palmares.reader.UnknownLayoutException;
import org.palmares.reader.UnreadableFileException;

/** A page or result list that a reader knows. */
record PageFile(Document document, ResultReader reader) implements SourceFile {

    static SourceFile recognise(GivenFile given, ImportOptions options) {
        Path file = given.path();
        try {
            Document document = Documents.load(file.toString(), given.content());
            return new PageFile(
                    document, options.format().map(PageFile::named).orElseGet(() -> Readers.forContent(document)));
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read: " + Reason.of(e), e);
        } catch (UnreadableFileException e) {
            throw new ArchiveException(e.getMessage(), e);
        } catch (UnknownLayoutException e) {
            throw new ArchiveException(e.getMessage() + TableFile.hint(given), e);
        }
    }

    private static ResultReader named(String format) {
        return Readers.all().stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "format",
                        format,
                        NearestNames.to(
                                format,
                                Readers.all().stream().map(ResultReader::format).toList())));
    }

    @Override
    public String format() {
        return reader.format();
    }

    @Override
    public String sourceTitle() {
        return reader.sourceTitle();
    }

    @Override
    public String sourceKind() {
        return reader.sourceKind();
    }

    /** A page's title is what the race is called there, which may be a sponsor's name. */
    @Override
    public boolean tellsRace() {
        return false;
    }

    @Override
    public boolean hasTitleOnly() {
        return true;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void stage(Transaction change, Map<String, ?> parameters) {
        try {
            Reading reading = reader.read(document);
            if (reading.sheets().isEmpty() && !reading.victories().isEmpty()) {
                throw new ArchiveException(document.name() + ": a table of victories, which counts wins and tells of no"
                        + " edition who won it. Save the race's overview or its year-by-year page instead");
            }
            new Staging(change).lay(reading);
        } catch (UnknownLayoutException e) {
            throw new ArchiveException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // The document is in memory.
    }
}
