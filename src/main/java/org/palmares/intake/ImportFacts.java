package org.palmares.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * What is known of an import before its lines are.
 *
 * @param options what the user said of the file
 * @param source the file
 * @param title of the source: the user's, otherwise the file's own
 * @param file its name
 * @param digest of its content and of what the user said
 */
record ImportFacts(ImportOptions options, SourceFile source, String title, String file, String digest) {

    /** As the SQL of the steps names them. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("race", options.race().orElse(null));
        parameters.put("race_cells", source.tellsRace());
        parameters.put("title_only", source.hasTitleOnly());
        parameters.put("year", options.year().isPresent() ? options.year().getAsInt() : null);
        parameters.put("source", title);
        parameters.put("kind", options.source().isPresent() ? "user" : source.sourceKind());
        parameters.put("file", file);
        parameters.put("format", source.format());
        parameters.put("digest", digest);
        parameters.put("two", Clusters.TWO);
        return parameters;
    }

    /** With the number of the import. */
    Map<String, Object> parametersOf(int importId) {
        Map<String, Object> parameters = parameters();
        parameters.put("import_id", importId);
        return parameters;
    }
}
