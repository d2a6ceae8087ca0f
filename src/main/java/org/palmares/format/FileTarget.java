package org.palmares.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.palmares.failure.Reason;

/** A file that is written under another name beside itself first. */
record FileTarget(Path file) implements OutputTarget {
    @Override
    public void write(Content content) {
        try {
            Path target = refuseWhatIsNoFile();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                writeInPlace(target, content);
            } else {
                writeBeside(target, content);
            }
        } catch (IOException e) {
            throw new OutputException("the file " + file + " can't be written: " + Reason.of(e), e);
        }
    }

    /** The real file behind a symbolic link, so that the link survives. */
    private Path refuseWhatIsNoFile() throws IOException {
        if (Files.isDirectory(file)) {
            throw new OutputException("the output " + file + " is a folder; name a file in it", null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new OutputException(
                    "the file " + file + " can't be written: there is no folder " + folder + "; make it first", null);
        }
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** A device or a named pipe, such as /dev/null, is written to and never replaced. */
    private static void writeInPlace(Path device, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static void writeBeside(Path target, Content content) throws IOException {
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        try (Unfinished unfinished = Unfinished.in(target.getParent())) {
            OutputStream out = unfinished.stream();
            content.writeTo(out);
            out.flush();
            unfinished.moveTo(target);
        }
    }
}
