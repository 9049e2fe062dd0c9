package vn.somat.printing;

/** Address labels as pages: whom it is from, whom it goes to. */
final class AddressPages {

    private static final double EDGE = 3;

    private AddressPages() {}

    static Html of(AddressSheet sheet, GlyphGuard guard) {
        var css = LabelGrid.css(sheet.stock(), Html.mm("padding", EDGE))
                + ".sender{font-size:7.5pt;border-bottom:0.2mm solid #000;padding-bottom:0.5mm;margin-bottom:2mm;}"
                + ".to{font-weight:bold;font-size:12pt;line-height:1.15;}"
                + ".small{font-size:9pt;line-height:1.15;}"
                + ".line{position:absolute;left:3mm;bottom:2mm;font-size:8.5pt;}";
        Html html = new Html(guard, css);
        return LabelGrid.lay(html, sheet.stock(), sheet.skipped(), sheet.addresses(), address -> {
            html.div("sender", sheet.sender());
            html.div(address.to().length() > 70 ? "to small" : "to", address.to());
            html.div("line", address.line());
        });
    }
}
