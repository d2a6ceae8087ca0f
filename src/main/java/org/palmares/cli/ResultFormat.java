package org.palmares.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.palmares.failure.UsageException;
import org.palmares.format.OutputFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a query's result is written as: a format of ours, or a Parquet file that DuckDB writes. */
sealed interface ResultFormat {

    /** Written by us. */
    record Written(OutputFormat format) implements ResultFormat {}

    /** Written by DuckDB. */
    record Parquet() implements ResultFormat {}

    /** The format that the ending of a file's name means; empty where it means none. */
    static Optional<ResultFormat> ofEnding(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "parquet" -> Optional.of(new Parquet());
            case "md" -> Optional.of(new Written(OutputFormat.MARKDOWN));
            case "tex" -> Optional.of(new Written(OutputFormat.LATEX));
            case "jsonl", "ndjson" -> Optional.of(new Written(OutputFormat.JSONLINES));
            default ->
                Arrays.stream(OutputFormat.values())
                        .filter(format -> format.formatName().equals(ending))
                        .findFirst()
                        .map(Written::new);
        };
    }

    final class Name implements ITypeConverter<ResultFormat> {
        @Override
        public ResultFormat convert(String name) {
            if (name.equalsIgnoreCase("parquet")) {
                return new Parquet();
            }
            try {
                return new Written(OutputFormat.of(name));
            } catch (UsageException e) {
                throw new TypeConversionException(e.getMessage() + ", parquet");
            }
        }
    }
}
