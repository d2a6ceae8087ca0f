package org.palmares.script;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.contract.ContractException;
import org.palmares.contract.Header;
import org.palmares.contract.HeaderParser;
import org.palmares.contract.Parameter;
import org.palmares.contract.Parameters;
import org.palmares.failure.Reason;
import org.palmares.sql.FileUse;
import org.palmares.sql.Lexer;
import org.palmares.sql.NamedParameters;
import org.palmares.sql.Position;
import org.palmares.sql.Statement;
import org.palmares.sql.Token;

/**
 * A query script: a contract on top, then statements, each with the output expected of it where the script holds one.
 *
 * @param name of its file, for messages
 * @param text as written
 * @param header the contract
 * @param steps the statements in order
 */
public record Script(String name, String text, Header header, List<Step> steps) {

    /**
     * A statement and what is expected of it.
     *
     * @param statement to run
     * @param expected its output, where the script holds it
     */
    public record Step(Statement statement, Optional<Expected> expected) {}

    public Script {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a script.
     *
     * @param name of its file, for messages
     * @throws ScriptException when the header breaks its grammar, or declares other parameters than the statements use
     */
    public static Script parse(String name, String text) {
        String unixText = text.replace("\r\n", "\n");
        List<Statement> statements = Statement.split(unixText);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            int end = statement.start() + statement.sql().length();
            int next = i + 1 < statements.size() ? statements.get(i + 1).start() : unixText.length();
            steps.add(new Step(statement, Expected.between(unixText, end, next)));
        }
        Script script = new Script(name, unixText, header(name, unixText), steps);
        script.checkParameters();
        return script;
    }

    private static Header header(String name, String text) {
        try {
            return HeaderParser.parse(name, text);
        } catch (ContractException e) {
            throw new ScriptException(e.getMessage(), e);
        }
    }

    /**
     * Reads a script from a UTF-8 file.
     *
     * @throws ScriptException as {@link #parse}, and when the file can't be read
     */
    public static Script read(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file) && !isOpenAlready(file)) {
            throw new ScriptException(file + " is not a file with a script: it is a folder, a named pipe or a device;"
                    + " \"palmares query -\" reads SQL from a pipe");
        }
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new ScriptException("there is no script " + file, e);
        } catch (CharacterCodingException e) {
            throw new ScriptException(file + " is not text in UTF-8", e);
        } catch (IOException e) {
            throw new ScriptException("the script " + file + " can't be read: " + Reason.of(e), e);
        }
    }

    /** What a shell hands over as {@code <(…)}. To open any other pipe waits until somebody writes, perhaps for ever. */
    private static boolean isOpenAlready(Path file) {
        return file.startsWith("/dev/fd") || file.equals(Path.of("/dev/stdin"));
    }

    private void checkParameters() {
        if (header.parameters().isEmpty()) {
            return;
        }
        Map<String, Statement> used = new LinkedHashMap<>();
        for (Step step : steps) {
            NamedParameters.parse(step.statement().sql())
                    .names()
                    .forEach(name -> used.putIfAbsent(name, step.statement()));
        }
        List<String> declared =
                header.parameters().stream().map(Parameter::name).toList();
        used.forEach((name, statement) -> {
            if (!declared.contains(name)) {
                throw ScriptException.at(
                        this.name,
                        lineOf(name, statement),
                        "$" + name + " is not declared; the header" + " declares " + String.join(", ", declared));
            }
        });
        for (String parameter : declared) {
            if (!used.containsKey(parameter)) {
                throw new ScriptException(
                        name + ": the parameter " + parameter + " is declared, but no statement uses $" + parameter);
            }
        }
    }

    private int lineOf(String parameter, Statement statement) {
        int offset = Lexer.tokens(statement.sql()).stream()
                .filter(token -> token.kind() == Token.Kind.PARAMETER
                        && token.in(statement.sql()).equals("$" + parameter))
                .findFirst()
                .orElseThrow()
                .start();
        return Position.of(text, statement.start() + offset).line();
    }

    /** Whether it reads or writes files by itself, and not by what the archive holds. */
    public boolean usesFiles() {
        return steps.stream().anyMatch(step -> FileUse.isIn(step.statement().sql()));
    }

    /** What the script answers: its question, or its name where it asks none. */
    public String question() {
        return header.question().isEmpty() ? name : header.question();
    }

    /** Whether the script holds expected output for any statement. */
    public boolean isVerifiable() {
        return steps.stream().anyMatch(step -> step.expected().isPresent());
    }

    /**
     * The values to bind, one for every parameter; null is SQL's NULL. A script that declares no parameter binds what is
     * given as text, which DuckDB casts where it needs a number.
     *
     * @param given values as text by name; the word NULL, in any case, is SQL's NULL for all types but TEXT
     * @throws UsageException when a name is unknown, a value is of another type, or a parameter without default is
     *     missing; the message lists what the script takes
     */
    public Map<String, Object> values(Map<String, String> given) {
        return parameters().values(given);
    }

    private Parameters parameters() {
        List<Parameter> declared = header.parameters();
        return new Parameters(
                name,
                declared.isEmpty()
                        ? parameterNames().stream().map(Parameter::undeclared).toList()
                        : declared);
    }

    /** The names of the parameters, the declared ones first. */
    public List<String> parameterNames() {
        Stream<String> declared = header.parameters().stream().map(Parameter::name);
        Stream<String> used = steps.stream()
                .flatMap(step -> NamedParameters.parse(step.statement().sql()).names().stream());
        return Stream.concat(declared, used).distinct().toList();
    }

    /**
     * The script's text with other expected output.
     *
     * @param outputs the output of each step in order, empty for a step without; a step whose output is there but that
     *     expects none so far gets a block only where no step of the script has one
     */
    public String withExpected(List<Optional<String>> outputs) {
        StringBuilder rewritten = new StringBuilder(text);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            Optional<String> output = outputs.get(i);
            if (step.expected().isPresent()) {
                Expected old = step.expected().get();
                rewritten.replace(old.start(), old.end(), Expected.block(old.format(), output.orElse("")));
            } else if (output.isPresent() && !isVerifiable()) {
                insertBlock(rewritten, step.statement(), output.get());
            }
        }
        return rewritten.toString();
    }

    private static void insertBlock(StringBuilder script, Statement statement, String output) {
        int end = statement.start() + statement.sql().length();
        int semicolon = script.indexOf(";", end);
        int lineEnd = script.indexOf("\n", semicolon < 0 ? end : semicolon);
        String block = (semicolon < 0 ? ";\n" : "\n") + Expected.block(Expected.DEFAULT_FORMAT, output);
        int at = semicolon < 0 ? end : lineEnd < 0 ? script.length() : lineEnd;
        script.insert(at, at == script.length() ? block + "\n" : block);
    }
}
