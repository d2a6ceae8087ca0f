package org.palmares.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.palmares.failure.Blame;
import org.palmares.model.NearestNames;

/** There is no archive at a place; the message lists those in the same folder, the most alike first. */
public final class NoSuchArchiveException extends ArchiveException {
    NoSuchArchiveException(Path file) {
        super("there is no archive " + file + nearest(file)
                + ". Only import, and commands that write, make one that is not there");
    }

    @Override
    public Blame blame() {
        return Blame.CALL;
    }

    private static String nearest(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return ": there is no folder " + folder;
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.duckdb")) {
            archives.forEach(archive -> names.add(archive.getFileName().toString()));
        } catch (IOException e) {
            return "";
        }
        names.sort(null);
        List<String> nearest = NearestNames.to(file.getFileName().toString(), names);
        return nearest.isEmpty()
                ? "; there is none in that folder"
                : "; the nearest there: " + String.join(", ", nearest);
    }
}
