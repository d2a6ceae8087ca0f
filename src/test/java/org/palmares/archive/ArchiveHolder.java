package org.palmares.archive;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that holds an archive, or a workshop, until it is told to end or is killed. */
final class ArchiveHolder {
    private ArchiveHolder() {}

    @SuppressWarnings("try") // It is held, and not used.
    public static void main(String[] arguments) throws IOException {
        Path place = Path.of(arguments[1]);
        try (AutoCloseable held =
                arguments[0].equals("archive") ? Archives.openForWriting(place) : Workshop.in(place)) {
            System.out.println("holding");
            System.in.read();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts one and returns when it holds the place. */
    static Process start(String what, Path place) throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveHolder.class.getName(),
                        what,
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        holder.inputReader().readLine();
        return holder;
    }
}
