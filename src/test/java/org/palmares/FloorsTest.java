package org.palmares;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages are floors: each may use those under it, never those above. */
@AnalyzeClasses(packages = "org.palmares", importOptions = ImportOption.DoNotIncludeTests.class)
final class FloorsTest {

    @ArchTest
    static final ArchRule importsGoOnlyDownwards = layeredArchitecture()
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
            .layer("archive")
            .definedBy("org.palmares.archive..")
            .layer("reader")
            .definedBy("org.palmares.reader..")
            .layer("format")
            .definedBy("org.palmares.format..")
            .layer("script")
            .definedBy("org.palmares.script..")
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
            .mayOnlyBeAccessedByLayers("cli", "report", "analysis")
            .whereLayer("reader")
            .mayOnlyBeAccessedByLayers("cli", "archive")
            .whereLayer("format")
            .mayOnlyBeAccessedByLayers("cli", "report")
            .whereLayer("script")
            .mayOnlyBeAccessedByLayers("cli", "report", "archive")
            .whereLayer("stats")
            .mayOnlyBeAccessedByLayers("cli", "report", "chart", "analysis")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("cli", "report", "chart", "analysis", "archive", "reader", "script");
}
