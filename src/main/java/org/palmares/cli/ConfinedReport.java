package org.palmares.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.PalmaresVersion;
import org.palmares.archive.names.TypedNames;
import org.palmares.archive.session.SqlSession;
import org.palmares.cli.sandbox.ConfinedWork;
import org.palmares.report.Colophon;
import org.palmares.report.Report;
import picocli.CommandLine.ExitCode;

/**
 * The making of a report's page in the sandbox; its data is a {@link Page}.
 *
 * @param file the report's name, for messages
 * @param text of the report
 * @param parameters values as text by name
 */
record ConfinedReport(String file, String text, Map<String, String> parameters) implements ConfinedWork {

    /**
     * A page on its way here.
     *
     * @param name of its file, without the ending
     * @param html the page
     */
    record Page(String name, String html) {
        Page {
            if (!Path.of(name).equals(Path.of(name).getFileName())) {
                throw new ArchiveException("the page's name " + name + " is no name of a file");
            }
        }

        /** The name is the first line. */
        static Page of(String text) {
            int end = text.indexOf('\n');
            return new Page(text.substring(0, Math.max(0, end)), text.substring(end + 1));
        }

        String text() {
            return name + "\n" + html;
        }
    }

    @Override
    public int on(Archive archive, SqlSession session, Surroundings surroundings) {
        surroundings.at(file);
        Report report = Report.parse(file, text);
        Map<String, String> given = TypedNames.resolve(archive, parameters);
        Report.Made made = report.make(
                archive::query,
                given,
                new Colophon(PalmaresVersion.current(), archive.title(), archive.datasetsDigest()));
        Page page = new Page(made.name(), made.html());
        surroundings.data().write(out -> out.write(page.text().getBytes(StandardCharsets.UTF_8)));
        Headlines.of(report, given, archive).forEach(surroundings::say);
        return ExitCode.OK;
    }
}
