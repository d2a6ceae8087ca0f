package org.palmares;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packages are floors: each may use those under it, never those above. */
final class FloorsTest {
    /** From the roof to the ground. */
    private static final List<String> FLOORS = List.of(
            "cli",
            "notebook",
            "report",
            "ask",
            "analysis",
            "intake",
            "script",
            "archive",
            "question",
            "contract",
            "chart",
            "reader",
            "stats",
            "format",
            "sql",
            "model",
            "failure");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.palmares");
    }

    @Test
    void importsGoOnlyDownwards() {
        for (int i = 1; i < FLOORS.size(); i++) {
            String[] above =
                    FLOORS.subList(0, i).stream().map(FloorsTest::inside).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(inside(FLOORS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void everyPackageIsOnAFloor() {
        String[] floors = FLOORS.stream().map(FloorsTest::inside).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.palmares..")
                .should()
                .resideOutsideOfPackages(floors)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void onlyTheArchiveAndTheIntakeSpeakJdbc() {
        FLOORS.stream()
                .filter(floor -> !floor.equals("archive") && !floor.equals("intake"))
                .forEach(floor -> noDependencies(floor, "org.duckdb..", "java.sql.."));
    }

    /** What lies in a wing is its floor's own: the making and keeping of archive files, and how marks get onto paper. */
    @Test
    void wingsAreClosed() {
        closed("archive.making", "archive");
        closed("archive.file", "archive");
        closed("chart.drawing", "chart");
        closed("chart.plane", "chart");
        closed("notebook.setup", "notebook", "cli");
    }

    @Test
    void chartsKnowNoDatabaseAndNoAnalysis() {
        noDependencies("chart", "org.duckdb..", "java.sql..", inside("archive"), inside("analysis"));
    }

    @Test
    void readersNeverSeeTheArchiveOrSql() {
        noDependencies("reader", "org.duckdb..", "java.sql..", inside("archive"), "tech.tablesaw..");
    }

    @Test
    void analysesDrawNothingAndReadNoFiles() {
        noDependencies("analysis", inside("chart"), inside("reader"), "java.nio.file..", "java.sql..");
    }

    @Test
    void statisticsAndTheModelStandOnTheGround() {
        noDependencies("stats", "tech.tablesaw..", "java.sql..", inside("model"), inside("reader"), inside("format"));
        noDependencies("model", "tech.tablesaw..", "java.sql..", inside("stats"), inside("format"));
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        FLOORS.stream().filter(floor -> !floor.equals("cli")).forEach(floor -> noDependencies(floor, "picocli.."));
    }

    private static void closed(String wing, String... users) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(users).map(FloorsTest::inside).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(inside(wing))
                .check(classes);
    }

    private static void noDependencies(String floor, String... packages) {
        noClasses()
                .that()
                .resideInAPackage(inside(floor))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true)
                .check(classes);
    }

    private static String inside(String floor) {
        return "org.palmares." + floor + "..";
    }
}
