package vn.somat.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.TestOffice;

/** The four books of a year with everything that may stand in one; a few dozen lines each. */
final class SampleBooks {

    static final int LINES = 30;
    static final String CANCELLED_BECAUSE = "Ghi nhầm sổ";
    static final String RESERVED_BECAUSE = "Chờ Thường trực ký";
    static final String INSERTED_BECAUSE = "Sót khi ghi sổ";
    static final String OLD_TITLE = "Về việc góp ý dự thảo cũ";
    static final String NEW_TITLE = "Về việc góp ý dự thảo mới";
    static final String TOP_TITLE = "Phương án bí mật";
    static final String INSIDE_TITLE = "Nội dung chỉ người có tên biết";

    private static final List<String> LEVELS = List.of("mat", "toi-mat", "tuyet-mat", "mat");

    private final TestOffice office;
    private final Papers papers;
    private final List<RealPapers.Paper> real = RealPapers.all();
    private @Nullable DocumentId incoming;
    private @Nullable DocumentId outgoing;

    SampleBooks(TestOffice office) {
        this.office = office;
        this.papers = new Papers(office);
    }

    DocumentId incoming() {
        return Objects.requireNonNull(incoming);
    }

    DocumentId outgoing() {
        return Objects.requireNonNull(outgoing);
    }

    /** The books of the year it is. */
    void fill() {
        for (int i = 0; i < LINES; i++) {
            incoming = papers.in(letter("vb-den", i).level("thuong"));
            papers.in(secretLetter(i));
            outgoing = papers.out(answer("vb-di", i).level("thuong"));
            papers.out(secretAnswer(i));
        }
        envelope();
        for (var form : List.of("vb-di", "bmnn-di")) {
            var level = form.equals("vb-di") ? "thuong" : "mat";
            var desk = office.bean(OutgoingDesk.class);
            var clerk = office.reader(Duty.CLERK_OUTGOING);
            var book = office.book(form);
            desk.reserve(clerk, book, "CV", null, office.today(), level, RESERVED_BECAUSE);
            var after = papers.out(answer(form, 0).level(level));
            papers.out(answer(form, 1).level(level));
            desk.insert(clerk, answer(form, 2).level(level).decided(office), after, INSERTED_BECAUSE);
            var corrected = papers.out(answer(form, 3).level(level).title(OLD_TITLE));
            office.bean(DocumentDesk.class)
                    .correct(clerk, corrected, Map.of("title", NEW_TITLE, "signer", "Lê Thị Hậu"), "Gõ sai", null);
            var cancelled = papers.out(answer(form, 4).level(level));
            office.bean(DocumentDesk.class).cancel(clerk, cancelled, CANCELLED_BECAUSE, office.second(Duty.HEAD));
        }
    }

    private void envelope() {
        var envelope = papers.in(papers.incoming("bmnn-den").level("toi-mat").envelopeFor(office.person(Duty.HEAD)));
        office.bean(IncomingDesk.class)
                .complete(
                        office.reader(Duty.HEAD),
                        new CompleteEnvelope(
                                envelope, "99-CV/TW", office.today(), "CV", INSIDE_TITLE, "toi-mat", 2, null, null));
    }

    private Papers.Incoming letter(String form, int i) {
        var paper = real.get(i);
        return papers.incoming(form)
                .number(paper.number())
                .issuer(paper.issuer())
                .title(paper.title())
                .type(paper.type())
                .signer(paper.signer())
                .date(paper.date().isAfter(office.today()) ? office.today() : paper.date())
                .unit(office.unit())
                .urgency(i % 9 == 0 ? "hoa-toc" : null)
                .note(i % 5 == 0 ? "Kèm 02 phụ lục" : null)
                .confirmed();
    }

    private Papers.Incoming secretLetter(int i) {
        var level = LEVELS.get(i % LEVELS.size());
        return letter("bmnn-den", i + 40)
                .level(level)
                .title(level.equals("tuyet-mat") ? null : real.get(i + 40).title());
    }

    private Papers.Outgoing answer(String form, int i) {
        return papers.outgoing(form)
                .title(real.get(i + 90).title())
                .unit(office.unit())
                .to(
                        new Recipient("Ban Bí thư Trung ương Đảng", 1),
                        new Recipient("Các đ/c ủy viên Ban Thường vụ Tỉnh ủy", 15),
                        new Recipient("Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", 18));
    }

    private Papers.Outgoing secretAnswer(int i) {
        var level = LEVELS.get(i % LEVELS.size());
        var answer = answer("bmnn-di", i).level(level);
        return level.equals("tuyet-mat") ? answer.title(null) : answer;
    }
}
