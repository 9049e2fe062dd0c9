package vn.somat.printing;

import java.util.List;

/**
 * Trang kết thúc sổ: the last page, on which the book is counted and signed.
 *
 * @param lines may hold {@code {rows}} and {@code {pages}}, which the printer fills in; a workbook has no pages and
 *     leaves out every line that asks for them
 * @param place place and date above the signatures
 * @param signatures label = whose signature, value = the printed name (may be empty); set side by side
 * @param hint the line under each label, as "(Ký, ghi rõ họ tên)"
 */
public record Closing(String title, List<Field> lines, String place, List<Field> signatures, String hint) {

    public Closing {
        lines = List.copyOf(lines);
        signatures = List.copyOf(signatures);
    }

    List<Field> counted(long rows, long pages) {
        return lines.stream()
                .filter(line -> pages > 0 || !line.value().contains("{pages}"))
                .map(line -> new Field(
                        line.label(),
                        line.value().replace("{rows}", Long.toString(rows)).replace("{pages}", Long.toString(pages))))
                .toList();
    }
}
