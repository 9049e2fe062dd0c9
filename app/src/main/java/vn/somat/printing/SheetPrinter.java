package vn.somat.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In phiếu, dấu: single sheets as PDF/A-2b. Measurements are millimetres and come with the records; texts come in the
 * reader's language. Nothing is written to disk; the stream stays open. Thread-safe.
 */
@Component
public final class SheetPrinter {

    /** Dấu "Đến", at the paper's corner and in exactly its own size. */
    public Printed arrivalStamp(ArrivalStamp stamp, Paper paper, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = StampPage.of(stamp, paper, guard);
        return printed(HtmlPdf.write(page.toString(), stamp.documentTitle(), stamp.printedAt(), out), guard);
    }

    /** Phiếu: as many pages as its lines need. */
    public Printed slip(Slip slip, Paper paper, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = SlipPage.of(slip, paper, guard);
        return printed(HtmlPdf.write(page.toString(), slip.documentTitle(), slip.printedAt(), out), guard);
    }

    /** Phiếu khôi phục, A4, one share to a page. */
    public Printed recovery(RecoverySheet sheet, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = RecoveryPages.of(sheet, Paper.A4, guard);
        return printed(HtmlPdf.write(page.toString(), sheet.documentTitle(), sheet.printedAt(), out), guard);
    }

    /** Biểu mẫu, A4, as many pages as its fields need. */
    public Printed form(OfficialForm form, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = FormPage.of(form, guard);
        return printed(HtmlPdf.write(page.toString(), form.documentTitle(), form.printedAt(), out), guard);
    }

    /** Hồ sơ, A4, each sheet on pages of its own. */
    public Printed folder(Folder folder, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = FolderPages.of(folder, guard);
        return printed(HtmlPdf.write(page.toString(), folder.documentTitle(), folder.printedAt(), out), guard);
    }

    /** Báo cáo, A4, as many pages as its words need. */
    public Printed report(WrittenReport report, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = ReportPages.of(report, guard);
        int pages = HtmlPdf.write(page.toString(), page.plots(), null, report.documentTitle(), report.printedAt(), out);
        return printed(pages, guard);
    }

    /**
     * Nhiều văn bản, A4, each on pages of its own, without page numbers.
     *
     * @param level the stamp on the first page of each; null for none
     */
    public Printed papers(
            String title, List<WrittenReport> papers, @Nullable PlacedStamp level, Instant at, OutputStream out)
            throws IOException {
        GlyphGuard guard = new GlyphGuard();
        StampObject stamp = level == null ? null : new StampObject(level, guard);
        Html page = ReportPages.of(papers, stamp, guard);
        return printed(HtmlPdf.write(page.toString(), List.of(), stamp, title, at, out), guard);
    }

    /** The same as DOCX, to be finished in an office program. */
    public void word(WrittenReport report, OutputStream out) throws IOException {
        WordPackage.write(report, out);
    }

    /** Nhãn. */
    public Printed labels(LabelSheet sheet, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = LabelPages.of(sheet, guard);
        return printed(HtmlPdf.write(page.toString(), sheet.documentTitle(), sheet.printedAt(), out), guard);
    }

    /** Phiếu gửi, A4, five to a page. */
    public Printed tickets(TicketSheet sheet, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = TicketPages.of(sheet, guard);
        return printed(HtmlPdf.write(page.toString(), sheet.documentTitle(), sheet.printedAt(), out), guard);
    }

    /** Nhãn địa chỉ. */
    public Printed addresses(AddressSheet sheet, OutputStream out) throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = AddressPages.of(sheet, guard);
        return printed(HtmlPdf.write(page.toString(), sheet.documentTitle(), sheet.printedAt(), out), guard);
    }

    /** Tờ phân cách, A4, one a sheet. */
    public Printed separators(String title, List<Separator> separators, Instant at, OutputStream out)
            throws IOException {
        GlyphGuard guard = new GlyphGuard();
        Html page = SeparatorPages.of(separators, guard);
        return printed(HtmlPdf.write(page.toString(), title, at, out), guard);
    }

    /** A form as DOCX, to be finished in an office program. */
    public void word(OfficialForm form, OutputStream out) throws IOException {
        WordPackage.write(form, out);
    }

    private static Printed printed(int pages, GlyphGuard guard) {
        return new Printed(0, pages, guard.missing());
    }
}
