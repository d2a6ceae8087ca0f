package org.palmares.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.PalmaresVersion;
import org.palmares.archive.names.TypedNames;
import org.palmares.archive.session.SqlSession;
import org.palmares.cli.sandbox.ConfinedWork;
import org.palmares.report.ArchiveAnswers;
import org.palmares.report.Colophon;
import org.palmares.report.Links;
import org.palmares.report.PageFormat;
import org.palmares.report.Report;
import picocli.CommandLine.ExitCode;

/**
 * The making of a report's page in the sandbox; its data is a {@link Page}.
 *
 * @param file the report's name, for messages
 * @param text of the report
 * @param parameters values as text by name
 * @param format of the file that is made
 */
record ConfinedReport(String file, String text, Map<String, String> parameters, PageFormat format)
        implements ConfinedWork {

    /**
     * A page on its way here.
     *
     * @param name of its file, without the ending
     * @param content of the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Written once, read once, never compared.
    record Page(String name, byte[] content) {
        Page {
            if (!Path.of(name).equals(Path.of(name).getFileName())) {
                throw new ArchiveException("the page's name " + name + " is no name of a file");
            }
        }

        /** The name is the first line. */
        static Page of(byte[] sent) {
            int end = 0;
            while (end < sent.length && sent[end] != '\n') {
                end++;
            }
            return new Page(
                    new String(sent, 0, end, StandardCharsets.UTF_8),
                    Arrays.copyOfRange(sent, Math.min(sent.length, end + 1), sent.length));
        }

        void writeTo(OutputStream out) throws IOException {
            out.write((name + "\n").getBytes(StandardCharsets.UTF_8));
            out.write(content);
        }
    }

    @Override
    public int on(Archive archive, SqlSession session, Surroundings surroundings) {
        surroundings.at(file);
        Report report = Report.parse(file, text);
        Map<String, String> given = TypedNames.resolve(archive, parameters);
        Report.Made made = report.make(
                new ArchiveAnswers(archive),
                given,
                new Colophon(PalmaresVersion.current(), archive.title(), archive.datasetsDigest()),
                Links.NONE);
        Page page = new Page(made.name(), format.of(made));
        surroundings.data().write(page::writeTo);
        Headlines.of(report, given, archive).forEach(surroundings::say);
        return ExitCode.OK;
    }
}
