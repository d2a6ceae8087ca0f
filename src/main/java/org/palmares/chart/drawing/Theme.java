package org.palmares.chart.drawing;

import java.awt.Color;
import java.util.List;

/**
 * How every figure looks: white ground, no frame, one pale grid, Open Sans, and the colours of M. Okabe and K. Ito
 * ("Color Universal Design", 2008), which stay apart without colour vision.
 */
public final class Theme {
    public static final Color INK = new Color(0x22, 0x22, 0x22);
    public static final Color QUIET = new Color(0x5f, 0x5f, 0x5f);
    public static final Color GRID = new Color(0xe4, 0xe4, 0xe4);
    public static final Color AXIS = new Color(0x9a, 0x9a, 0x9a);
    public static final Color BAND = new Color(0xee, 0xee, 0xee);
    public static final Color PAPER = Color.WHITE;
    /** A winner of one edition among those of many. */
    public static final Color ONCE = new Color(0x6b, 0x6b, 0x6b);

    public static final Color UNKNOWN = new Color(0xd5, 0xd5, 0xd5);

    public static final Color BLUE = new Color(0x00, 0x72, 0xb2);
    public static final Color ORANGE = new Color(0xe6, 0x9f, 0x00);
    public static final Color VERMILION = new Color(0xd5, 0x5e, 0x00);
    public static final Color GREEN = new Color(0x00, 0x9e, 0x73);
    public static final Color PURPLE = new Color(0xcc, 0x79, 0xa7);
    public static final Color SKY = new Color(0x56, 0xb4, 0xe9);

    /** Words on a blue mark and on an orange one: inks of their own, as paper and ink change places in the dark. */
    public static final Color ON_BLUE = new Color(0xff, 0xff, 0xfe);

    public static final Color ON_ORANGE = new Color(0x22, 0x22, 0x21);

    /** Blue, vermilion, green, orange, purple, sky blue, black: in the order in which series take them. */
    public static final List<Color> SERIES = List.of(BLUE, VERMILION, GREEN, ORANGE, PURPLE, SKY, INK);

    public static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 19, INK);
    public static final TextStyle SUBTITLE = new TextStyle(Typeface.REGULAR, 14, QUIET);
    public static final TextStyle LABEL = new TextStyle(Typeface.REGULAR, 12.5, INK);
    public static final TextStyle STRONG = new TextStyle(Typeface.SEMI_BOLD, 12.5, INK);
    public static final TextStyle TICK = new TextStyle(Typeface.REGULAR, 12, QUIET);
    public static final TextStyle SOURCE = new TextStyle(Typeface.REGULAR, 11.5, QUIET);

    private Theme() {}

    /** A colour that what lies under it shines through, the more the less {@code alpha} of 255 is. */
    public static Color sheer(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
