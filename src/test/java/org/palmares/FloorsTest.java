package org.palmares;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The packages are floors: each may use those under it, never those above. */
final class FloorsTest {

    private static final ArchRule IMPORTS_GO_ONLY_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("cli")
            .definedBy("org.palmares.cli..")
            .layer("report")
            .definedBy("org.palmares.report..")
            .layer("chart")
            .definedBy("org.palmares.chart..")
            .layer("analysis")
            .definedBy("org.palmares.analysis..")
            .layer("intake")
            .definedBy("org.palmares.intake..")
            .layer("archive")
            .definedBy("org.palmares.archive..")
            .layer("reader")
            .definedBy("org.palmares.reader..")
            .layer("format")
            .definedBy("org.palmares.format..")
            .layer("stats")
            .definedBy("org.palmares.stats..")
            .layer("model")
            .definedBy("org.palmares.model..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("chart")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("cli", "report", "chart")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("cli", "report", "analysis", "intake")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("reader")
            .mayOnlyBeAccessedByLayers("cli", "intake")
            .whereLayer("format")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("stats")
            .mayOnlyBeAccessedByLayers("cli", "report", "chart", "analysis")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("cli", "report", "chart", "analysis", "intake", "archive", "reader");

    @Test
    void importsGoOnlyDownwards() {
        IMPORTS_GO_ONLY_DOWNWARDS.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.palmares"));
    }
}
