package vn.somat.printing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width: at spaces, inside a long number after - / , . and only then anywhere. */
final class LineBreaker {

    private final TextFace face;
    private final GlyphGuard guard;
    private final float size;

    LineBreaker(TextFace face, GlyphGuard guard, float size) {
        this.face = face;
        this.guard = guard;
        this.size = size;
    }

    List<TextLine> lines(String text, float width) throws IOException {
        return lines(List.of(new Cell.Run(text, false)), width);
    }

    List<TextLine> lines(List<Cell.Run> runs, float width) throws IOException {
        List<TextLine> lines = new ArrayList<>();
        lines.add(new TextLine());
        for (Cell.Run run : runs) {
            for (String word : guard.shown(run.text()).split("(?<=[ \n])|(?=\n)", -1)) {
                place(word, run.struck(), width, lines);
            }
        }
        while (lines.size() > 1 && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private void place(String word, boolean struck, float width, List<TextLine> lines) throws IOException {
        if (word.equals("\n")) {
            if (lines.size() > 1 || !lines.getLast().isEmpty()) {
                lines.add(new TextLine());
            }
            return;
        }
        String rest = word;
        while (!rest.isEmpty()) {
            TextLine line = lines.getLast();
            float bare = face.width(rest.stripTrailing(), size);
            if (line.width() + bare <= width) {
                line.add(rest, struck, face.width(rest, size));
                return;
            }
            if (!line.isEmpty()) {
                lines.add(new TextLine());
            }
            if (bare > width) {
                int cut = fitting(rest, width);
                String head = rest.substring(0, cut);
                lines.getLast().add(head, struck, face.width(head, size));
                rest = rest.substring(cut);
            }
        }
    }

    private int fitting(String word, float width) throws IOException {
        int hard = 0;
        int soft = 0;
        float used = 0;
        while (hard < word.length()) {
            int next = hard + Character.charCount(word.codePointAt(hard));
            used += face.width(word.substring(hard, next), size);
            if (used > width) {
                break;
            }
            hard = next;
            soft = "-/,.;".indexOf(word.charAt(hard - 1)) >= 0 ? hard : soft;
        }
        int least = Character.charCount(word.codePointAt(0));
        return Math.max(soft > 0 ? soft : hard, least);
    }
}
