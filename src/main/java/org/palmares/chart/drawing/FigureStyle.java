package org.palmares.chart.drawing;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the figures of one page share: the colours of the inks, the sizes of the words, and the bundled font cut down to the
 * letters that they use. Draw all figures first, then ask for the style sheet.
 */
public final class FigureStyle {
    static final String ROOT = "palmares-figure";

    /** Whether the bundled font has all letters of a text. */
    enum Letters {
        OF_THE_BUNDLED_FONT,
        OF_ANOTHER_FONT
    }

    private final Map<Typeface, TreeSet<Integer>> letters = new EnumMap<>(Typeface.class);
    private final Map<String, TextStyle> looks = new LinkedHashMap<>();

    String classOf(TextStyle look) {
        String name = look.face().key()
                + String.format(Locale.ROOT, "%s", look.size())
                        .replace(".0", "")
                        .replace('.', '-');
        looks.putIfAbsent(name, look);
        return name;
    }

    Letters letter(Typeface face, String text) {
        TreeSet<Integer> used = letters.computeIfAbsent(face, each -> new TreeSet<>());
        text.codePoints().filter(face::has).forEach(used::add);
        return face.has(text) ? Letters.OF_THE_BUNDLED_FONT : Letters.OF_ANOTHER_FONT;
    }

    /** For a page that is read in light and in the dark. */
    public String forPages() {
        return rules(Palette.LIGHT) + "@media (prefers-color-scheme: dark) { :root:not(.light) { "
                + variables(Palette.DARK) + "} }\n@media print { :root { " + variables(Palette.LIGHT) + "} }\n"
                + common();
    }

    /** For a picture in one palette, whatever the screen. */
    public String in(Palette palette) {
        StringBuilder css = new StringBuilder();
        for (Palette.Ink ink : Palette.inks()) {
            css.append("." + ROOT + " ." + ink.name() + " { color: " + hex(palette, ink) + "; }\n");
        }
        return css + common();
    }

    private static String rules(Palette palette) {
        StringBuilder css = new StringBuilder(":root { " + variables(palette) + "}\n");
        for (Palette.Ink ink : Palette.inks()) {
            css.append("." + ROOT + " ." + ink.name() + " { color: var(--figure-" + ink.name() + "); }\n");
        }
        return css.toString();
    }

    private static String variables(Palette palette) {
        StringBuilder css = new StringBuilder();
        for (Palette.Ink ink : Palette.inks()) {
            css.append("--figure-" + ink.name() + ": " + hex(palette, ink) + "; ");
        }
        return css.toString();
    }

    private static String hex(Palette palette, Palette.Ink ink) {
        return String.format("#%06x", palette.of(ink).getRGB() & 0xffffff);
    }

    private String common() {
        StringBuilder css = new StringBuilder("." + ROOT
                + " { fill: currentColor; stroke: none; stroke-linecap: butt; stroke-linejoin: round; }\n." + ROOT
                + " line:not([fill]) { stroke: currentColor; }\n." + ROOT
                + " text { stroke: none; font-family: \"Palmares Figures\", \"Open Sans\", sans-serif; font-kerning: none;"
                + " white-space: pre; }\n");
        looks.forEach((name, look) -> css.append("." + ROOT + " ." + name + " { font-size: "
                + String.format(Locale.ROOT, "%s", look.size()) + "px; font-weight: "
                + look.face().weight() + "; }\n"));
        letters.forEach((face, used) -> css.append(FontSubset.rule(face, used)));
        return css.toString();
    }
}
