package org.palmares.cli.sandbox;

import java.nio.file.Path;
import java.util.List;
import org.palmares.archive.DuckDb;

/** The command line of a sandbox's process: limits that the shell sets, which go over to the Java that takes its place. */
final class ChildCommand {
    /** Where the program's own class path is kept from what narrows it for Tablesaw. */
    private static final String CLASS_PATH = "palmares.class.path";

    private ChildCommand() {}

    /**
     * It writes no file (-f), no core (-c), and holds no more memory (-v) and processor time (-t) than allowed. A system that
     * knows one of these limits not, such as macOS the one on memory, keeps the others.
     */
    private static final String SHELL =
            "ulimit -c 0; ulimit -f \"$3\"; ulimit -t \"$1\"; ulimit -v \"$2\" 2>/dev/null; shift 3;" + " exec \"$@\"";

    static void keepClassPath() {
        System.setProperty(CLASS_PATH, System.getProperty("java.class.path"));
    }

    /** @param temporary a folder that is deleted when the archive is open; DuckDB's driver may unpack its library there */
    static List<String> of(Limits limits, Path temporary) {
        String classPath = System.getProperty(CLASS_PATH, System.getProperty("java.class.path"));
        return List.of(
                "sh",
                "-c",
                SHELL,
                "palmares-sandbox",
                String.valueOf(limits.processorSeconds()),
                String.valueOf(Limits.MEMORY_KB),
                DuckDb.isUnpacked() ? "0" : "unlimited",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Limits.HEAP_MB + "m",
                "-Xss" + Limits.STACK_MB + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "-XX:+DisplayVMOutputToStderr",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-XX:SharedArchiveFile=" + sharedClasses(classPath),
                "-cp",
                classPath,
                ConfinedMain.class.getName());
    }

    /** Beside the program, where the launcher keeps them; Java does without where there are none. */
    private static Path sharedClasses(String classPath) {
        String program = classPath.split(java.io.File.pathSeparator, 2)[0];
        return Path.of(program).resolveSibling("palmares.jsa");
    }
}
