package org.palmares.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.palmares.contract.Parameter;
import org.palmares.script.BundledScripts;
import org.palmares.script.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** {@code palmares queries}. */
@Command(
        name = "queries",
        description = "Which query scripts come with palmares, and what do they answer?",
        footer = {"", "Run one with \"palmares query NAME\"; \"palmares query NAME --help\" tells its parameters."},
        mixinStandardHelpOptions = true)
final class QueriesCommand implements Runnable {
    @Mixin
    private Output output;

    @Override
    public void run() {
        List<Script> scripts = BundledScripts.names().stream()
                .map(name -> BundledScripts.find(name).orElseThrow())
                .toList();
        output.print(Table.create(
                "queries",
                StringColumn.create("name", BundledScripts.names()),
                StringColumn.create("question", scripts.stream().map(Script::question)),
                StringColumn.create("parameters", scripts.stream().map(QueriesCommand::parameters))));
    }

    private static String parameters(Script script) {
        return script.header().parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    }
}
