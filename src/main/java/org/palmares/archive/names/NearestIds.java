package org.palmares.archive.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.palmares.model.NearestNames;

/** What is known by a name most like one that is not known, or by as many words of such a name. */
final class NearestIds {
    private static final int HOW_MANY = 3;

    private NearestIds() {}

    /** At most three ids, the most alike first. */
    static List<String> to(String folded, List<KnownName> names) {
        Map<String, Set<String>> byText = new LinkedHashMap<>();
        int words = folded.split(" ").length;
        for (KnownName name : names) {
            for (String text : texts(name.folded(), words)) {
                byText.computeIfAbsent(text, each -> new TreeSet<>()).add(name.id());
            }
        }
        return NearestNames.all(folded, byText.keySet()).stream()
                .flatMap(text -> byText.get(text).stream())
                .distinct()
                .limit(HOW_MANY)
                .toList();
    }

    /** The name, and so many words of it that follow each other. */
    private static List<String> texts(String name, int words) {
        List<String> all = Arrays.asList(name.split(" "));
        List<String> texts = new ArrayList<>(List.of(name));
        IntStream.rangeClosed(0, all.size() - words)
                .mapToObj(from -> String.join(" ", all.subList(from, from + words)))
                .forEach(texts::add);
        return texts;
    }
}
