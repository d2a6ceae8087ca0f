package org.palmares.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.palmares.archive.ArchiveException;
import org.palmares.failure.Reason;

/** A file that somebody is writing at: something is done each time it is saved. */
final class Watch {
    /** Editors save in several steps: a new file, its content, its name. */
    private static final long STEPS_MS = 150;

    private final Path file;

    Watch(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Does the work now and after each save, until the thread is interrupted.
     *
     * @throws ArchiveException when the folder can't be watched
     */
    void run(Runnable work) {
        try (WatchService saves = file.getFileSystem().newWatchService()) {
            file.getParent()
                    .register(saves, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            work.run();
            while (true) {
                WatchKey key = saves.take();
                Thread.sleep(STEPS_MS);
                boolean isSaved = key.pollEvents().stream()
                        .anyMatch(event -> file.getFileName().equals(event.context()));
                key.reset();
                if (isSaved) {
                    work.run();
                }
            }
        } catch (IOException e) {
            throw new ArchiveException("the folder of " + file + " can't be watched: " + Reason.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
