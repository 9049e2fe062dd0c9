package vn.somat.printing;

import java.util.ArrayList;
import java.util.List;

/** Shares as pages: each with its QR and in groups large enough to be typed from paper by someone without glasses. */
final class RecoveryPages {

    private static final int GROUP = 4;
    private static final int GROUPS_ON_A_LINE = 5;
    private static final String CSS = ".share{page-break-after:always;}.share.last{page-break-after:auto;}"
            + ".title{text-align:center;font-weight:bold;font-size:18pt;margin-top:4mm;}"
            + ".count{text-align:center;font-weight:bold;font-size:26pt;margin:5mm 0;}"
            + "table.fields{width:100%;border-collapse:collapse;}table.fields td{padding:1.4mm 0;vertical-align:bottom;}"
            + "td.label{width:34%;}td.blank{border-bottom:0.25mm dotted #000;}td.value{font-weight:bold;}"
            + "table.groups{width:100%;margin:6mm 0;border:0.5mm solid #000;border-collapse:collapse;}"
            + "table.groups td{font-family:'mono-vi';font-size:19pt;text-align:center;padding:1.5mm 0;}"
            + "table.groups td.n{font-size:10pt;width:8%;border-right:0.2mm solid #000;}"
            + ".qr{width:60mm;margin:0 auto;}ul{margin:5mm 0;padding-left:6mm;}li{margin-bottom:1.5mm;}";

    private RecoveryPages() {}

    static Html of(RecoverySheet sheet, Paper paper, GlyphGuard guard) {
        Html html = new Html(guard, Html.page(paper, 20, 12) + CSS);
        int all = sheet.shares().size();
        for (int i = 0; i < all; i++) {
            html.open("div", i == all - 1 ? "share last" : "share").div("title", sheet.title());
            html.div("count", sheet.shareLabel() + " " + (i + 1) + " / " + all).fields(sheet.facts());
            groups(html, sheet.shares().get(i));
            html.open("div", "qr").qr(sheet.shares().get(i), 60).close("div").raw("<ul>");
            for (String sentence : sheet.advice()) {
                html.raw("<li>").text(sentence).raw("</li>");
            }
            html.raw("</ul>").fields(sheet.keeper()).close("div");
        }
        return html;
    }

    private static void groups(Html html, String share) {
        List<String> groups = split(share);
        html.raw("<table class=\"groups\">");
        for (int start = 0; start < groups.size(); start += GROUPS_ON_A_LINE) {
            html.raw("<tr><td class=\"n\">")
                    .text(Integer.toString(start / GROUPS_ON_A_LINE + 1))
                    .raw("</td>");
            for (int i = start; i < start + GROUPS_ON_A_LINE; i++) {
                html.raw("<td>").text(i < groups.size() ? groups.get(i) : "").raw("</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</table>");
    }

    /** A share that already comes in groups keeps them; the hyphens are shown, since they are part of it. */
    static List<String> split(String share) {
        List<String> groups = new ArrayList<>();
        String[] given = share.strip().split("(?<=-)|\\s+");
        if (given.length > 1) {
            return List.of(given);
        }
        for (int i = 0; i < share.length(); i += GROUP) {
            groups.add(share.substring(i, Math.min(share.length(), i + GROUP)));
        }
        return groups;
    }
}
