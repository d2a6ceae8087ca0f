package org.palmares.chart.drawing;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/** The colours in which the inks of the {@link Theme} are printed: on light paper or on dark. */
public enum Palette {
    /** Each ink as the theme names it. */
    LIGHT {
        @Override
        Color of(Ink ink) {
            return ink.light();
        }
    },
    /** For a page that is read in the dark: the same hues, lighter, on near black. */
    DARK {
        @Override
        Color of(Ink ink) {
            return ink.dark();
        }
    };

    /** An ink with the name of its class in an SVG and its two colours. */
    record Ink(String name, Color light, Color dark) {}

    private static final Map<Color, Ink> INKS = new LinkedHashMap<>();

    static {
        ink("paper", Theme.PAPER, 0x1b1c1e);
        ink("ink", Theme.INK, 0xe6e6e3);
        ink("quiet", Theme.QUIET, 0xa9a9a6);
        ink("grid", Theme.GRID, 0x34373b);
        ink("axis", Theme.AXIS, 0x7d8085);
        ink("band", Theme.BAND, 0x292b2f);
        ink("unknown", Theme.UNKNOWN, 0x4b4e53);
        ink("once", Theme.ONCE, 0x9c9c9a);
        ink("blue", Theme.BLUE, 0x4ba3dc);
        ink("orange", Theme.ORANGE, 0xe6a522);
        ink("vermilion", Theme.VERMILION, 0xee7f43);
        ink("green", Theme.GREEN, 0x3fd08a);
        ink("purple", Theme.PURPLE, 0xd68fb8);
        ink("sky", Theme.SKY, 0x9ad4f7);
        ink("on-blue", Theme.ON_BLUE, 0x10151a);
        ink("on-orange", Theme.ON_ORANGE, 0x10151a);
    }

    private static void ink(String name, Color light, int dark) {
        INKS.put(light, new Ink(name, light, new Color(dark)));
    }

    static Iterable<Ink> inks() {
        return INKS.values();
    }

    abstract Color of(Ink ink);

    /** The colour of an ink, as translucent as it is given; a colour that is no ink stays itself. */
    public Color of(Color color) {
        Ink ink = INKS.get(new Color(color.getRGB() & 0xffffff));
        if (ink == null) {
            return color;
        }
        Color printed = of(ink);
        return new Color(printed.getRed(), printed.getGreen(), printed.getBlue(), color.getAlpha());
    }
}
