package org.palmares.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palmares.failure.UsageException;
import org.palmares.model.NearestNames;

/**
 * What a script, a report or a cell takes.
 *
 * @param taker what takes them, for messages: the name of the script or report
 * @param declared in the order of their declarations
 */
public record Parameters(String taker, List<Parameter> declared) {
    public Parameters {
        declared = List.copyOf(declared);
    }

    public List<String> names() {
        return declared.stream().map(Parameter::name).toList();
    }

    /**
     * The values to bind, one for every parameter: given, or else its default; null is SQL's NULL.
     *
     * @param given values as text by name, as {@link Parameter#value} takes them
     * @throws UsageException when a name is unknown, a value is of another type, or a parameter without default is
     *     missing; the message lists what is taken
     */
    public Map<String, Object> values(Map<String, String> given) {
        given.keySet().forEach(this::refuseUnknown);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : declared) {
            String text = given.get(parameter.name());
            try {
                values.put(parameter.name(), text == null ? parameter.fallbackValue() : parameter.value(text));
            } catch (UsageException e) {
                throw new UsageException(e.getMessage() + takes(), e);
            }
        }
        return values;
    }

    private void refuseUnknown(String name) {
        if (!names().contains(name)) {
            throw new UsageException("unknown parameter '" + name + "'"
                    + NearestNames.to(name, names()).stream()
                            .limit(1)
                            .map(near -> "; the nearest is " + near)
                            .collect(Collectors.joining())
                    + takes());
        }
    }

    private String takes() {
        return ". " + taker
                + (declared.isEmpty()
                        ? " takes no parameters"
                        : " takes "
                                + declared.stream().map(Parameter::signature).collect(Collectors.joining("; ")));
    }
}
