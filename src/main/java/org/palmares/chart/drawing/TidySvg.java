package org.palmares.chart.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The same picture in a third of the letters: lines that go on from one another are one path, a path is written by its steps, and what
 * a style sheet says of all figures ({@link FigureStyle}) is not said again.
 */
final class TidySvg {
    private static final List<String> ENDS = List.of("x1", "y1", "x2", "y2");
    private static final List<String> PEN =
            List.of("stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-opacity");
    private static final Pattern STRAIGHT = Pattern.compile("(?:M[^A-Z]++(?:L[^A-Z]++)*+Z?+\\s*+)++");
    private static final Pattern BEFORE_A_PART = Pattern.compile("(?=M)");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[^-0-9.]++");

    private TidySvg() {}

    static void tidy(Element root) {
        joinLines(root, false);
        joinDots(root, false);
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getNodeName().equals("path")
                    && STRAIGHT.matcher(element.getAttribute("d")).matches()) {
                element.setAttribute(
                        "d",
                        BEFORE_A_PART
                                .splitAsStream(element.getAttribute("d"))
                                .map(part -> Steps.of(part).path())
                                .collect(Collectors.joining()));
            }
            paint(element);
        }
        forgetPens(root);
        root.removeAttribute("xmlns:xlink");
    }

    /** By default a shape is filled and a line is drawn, in ink. */
    private static void paint(Element element) {
        if (isInAColourOfItsOwn(element)) {
            return;
        }
        if (element.getAttribute("stroke").equals("none")) {
            element.removeAttribute("stroke");
        } else if (element.getAttribute("fill").equals("none")) {
            if (element.getNodeName().equals("line")) {
                element.removeAttribute("fill");
            } else {
                element.setAttribute("stroke", "currentColor");
            }
        }
    }

    /** What is only filled has no use for a pen; whether anything under the element is drawn by one. */
    private static boolean forgetPens(Element element) {
        boolean isDrawn = element.getNodeName().equals("line") || element.hasAttribute("stroke");
        for (Element child : children(element)) {
            isDrawn |= forgetPens(child);
        }
        if (!isDrawn) {
            PEN.forEach(element::removeAttribute);
        }
        return isDrawn;
    }

    private static boolean isInAColourOfItsOwn(Element element) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.getAttribute("stroke").startsWith("rgb")) {
                return true;
            }
        }
        return false;
    }

    /** A dash begins anew with each line, and would not with a path. */
    private static void joinLines(Element parent, boolean isParentDashed) {
        boolean isDashed = isParentDashed || parent.hasAttribute("stroke-dasharray");
        List<Element> chain = new ArrayList<>();
        for (Element child : children(parent)) {
            boolean goesOn = !isDashed && !chain.isEmpty() && goesOn(chain.get(chain.size() - 1), child);
            if (!goesOn) {
                join(chain);
                chain.clear();
            }
            if (child.getNodeName().equals("line")) {
                chain.add(child);
            }
            joinLines(child, isDashed);
        }
        join(chain);
    }

    private static boolean goesOn(Element line, Element next) {
        return next.getNodeName().equals("line")
                && line.getAttribute("x2").equals(next.getAttribute("x1"))
                && line.getAttribute("y2").equals(next.getAttribute("y1"))
                && look(line).equals(look(next));
    }

    private static Map<String, String> look(Element line) {
        Map<String, String> look = new LinkedHashMap<>();
        for (int i = 0; i < line.getAttributes().getLength(); i++) {
            Node attribute = line.getAttributes().item(i);
            if (!ENDS.contains(attribute.getNodeName())) {
                look.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        return look;
    }

    private static void join(List<Element> lines) {
        if (lines.size() < 2) {
            return;
        }
        Element first = lines.get(0);
        Element path = first.getOwnerDocument().createElementNS(first.getNamespaceURI(), "path");
        look(first).forEach(path::setAttribute);
        StringBuilder d = new StringBuilder("M" + first.getAttribute("x1") + " " + first.getAttribute("y1"));
        lines.forEach(line -> d.append(" L" + line.getAttribute("x2") + " " + line.getAttribute("y2")));
        path.setAttribute("d", d.toString());
        first.getParentNode().replaceChild(path, first);
        lines.subList(1, lines.size()).forEach(line -> line.getParentNode().removeChild(line));
    }

    /** Dots of one size that follow one another are one path of points under a round pen; sheer ones would not shine through. */
    private static void joinDots(Element parent, boolean isParentApart) {
        boolean isApart =
                isParentApart || parent.hasAttribute("fill-opacity") || parent.hasAttribute("stroke-dasharray");
        List<Element> run = new ArrayList<>();
        for (Element child : children(parent)) {
            if (!run.isEmpty() && !(isFilledDot(child) && dotLook(child).equals(dotLook(run.get(0))))) {
                joinRun(run);
                run.clear();
            }
            if (!isApart && isFilledDot(child)) {
                run.add(child);
            }
            joinDots(child, isApart);
        }
        joinRun(run);
    }

    private static boolean isFilledDot(Element element) {
        return element.getNodeName().equals("circle")
                && element.getAttribute("stroke").equals("none")
                && !isInAColourOfItsOwn(element);
    }

    private static List<String> dotLook(Element dot) {
        return List.of(dot.getAttribute("class"), dot.getAttribute("r"));
    }

    private static void joinRun(List<Element> dots) {
        if (dots.size() < 2) {
            return;
        }
        Element first = dots.get(0);
        Element path = first.getOwnerDocument().createElementNS(first.getNamespaceURI(), "path");
        if (first.hasAttribute("class")) {
            path.setAttribute("class", first.getAttribute("class"));
        }
        path.setAttribute("fill", "none");
        path.setAttribute("stroke-linecap", "round");
        path.setAttribute("stroke-width", Steps.words(2 * Steps.tenths(first.getAttribute("r"))));
        StringBuilder d = new StringBuilder();
        dots.forEach(dot -> d.append("M" + dot.getAttribute("cx") + " " + dot.getAttribute("cy")));
        path.setAttribute("d", d.toString());
        first.getParentNode().replaceChild(path, first);
        dots.subList(1, dots.size()).forEach(dot -> dot.getParentNode().removeChild(dot));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /**
     * Places that are joined by straight lines, in tenths, so that steps add up to the places they lead to.
     *
     * @param end {@code z} where the last is joined to the first
     */
    private record Steps(List<long[]> places, String end) {
        /** A place that is the one before is no step. */
        static Steps of(String path) {
            boolean isClosed = path.strip().endsWith("Z");
            List<long[]> places = new ArrayList<>();
            String[] numbers = BETWEEN_NUMBERS.split(path.substring(1).strip());
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                long[] place = {tenths(numbers[i]), tenths(numbers[i + 1])};
                if (places.isEmpty() || !isSame(place, places.get(places.size() - 1))) {
                    places.add(place);
                }
            }
            if (isClosed && places.size() > 1 && isSame(places.get(0), places.get(places.size() - 1))) {
                places.remove(places.size() - 1);
            }
            return new Steps(places, isClosed ? "z" : "");
        }

        String path() {
            StringBuilder d = new StringBuilder("M" + pair(places.get(0)[0], places.get(0)[1]));
            for (int i = 1; i < places.size(); i++) {
                long right = places.get(i)[0] - places.get(i - 1)[0];
                long down = places.get(i)[1] - places.get(i - 1)[1];
                d.append(right == 0 ? "v" + words(down) : down == 0 ? "h" + words(right) : "l" + pair(right, down));
            }
            // A dot of no length is drawn by its round ends.
            return d + (places.size() == 1 ? "h0" : "") + end;
        }

        private static boolean isSame(long[] place, long[] other) {
            return place[0] == other[0] && place[1] == other[1];
        }

        private static long tenths(String number) {
            return Math.round(Double.parseDouble(number) * 10);
        }

        private static String pair(long x, long y) {
            return words(x) + (y < 0 ? "" : " ") + words(y);
        }

        private static String words(long tenths) {
            long rest = Math.abs(tenths % 10);
            String whole = Long.toString(Math.abs(tenths / 10));
            return (tenths < 0 ? "-" : "") + (rest == 0 ? whole : (whole.equals("0") ? "" : whole) + "." + rest);
        }
    }
}
