package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.somat.registry.RefusalsOf.code;
import static vn.somat.registry.RefusalsOf.flaws;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView.Correction;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.TestOffice;

class CorrectingTests {

    static TestOffice office;
    static Papers papers;
    static DocumentDesk desk;
    static Reader in;
    static Reader out;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
        desk = office.bean(DocumentDesk.class);
        in = office.reader(Duty.CLERK_INCOMING);
        out = office.reader(Duty.CLERK_OUTGOING);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("A corrected line keeps what it said, who changed it and why; only what differs is kept.")
    void aCorrectionKeepsTheOldValue() {
        var id = papers.in(papers.incoming("vb-den").title("Về việc A").pages(3));
        desk.correct(
                in,
                id,
                Map.of("title", "Về việc B", "pages", "5", "issuer", "Ban Tổ chức Trung ương", "number", "77-CV/BTCTW"),
                "Đối chiếu bản gốc",
                null);
        var read = papers.read(id);
        assertThat(read.title()).isEqualTo("Về việc B");
        assertThat(read.pages()).isEqualTo(5);
        assertThat(read.number()).isEqualTo("77-CV/BTCTW");
        assertThat(read.corrections())
                .extracting(Correction::field)
                .containsExactlyInAnyOrder("title", "pages", "number");
        assertThat(read.corrections())
                .filteredOn(one -> one.field().equals("title"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.old()).isEqualTo("Về việc A");
                    assertThat(one.reason()).isEqualTo("Đối chiếu bản gốc");
                    assertThat(one.by()).isEqualTo(in.person());
                });
        assertThat(code(() -> desk.correct(in, id, Map.of("title", "Về  việc B"), "Lần nữa", null)))
                .isEqualTo("registry.correct.nothing");
    }

    @Test
    @DisplayName("A correction says all that is wrong with it, and needs a reason.")
    void aCorrectionIsChecked() {
        var id = papers.in(papers.incoming("vb-den"));
        assertThat(flaws(() -> desk.correct(in, id, Map.of("title", "x"), " ", null)))
                .containsExactly("reason registry.text.required");
        assertThat(flaws(() -> desk.correct(
                        in,
                        id,
                        Map.of(
                                "date", "hôm qua", "pages", "ba", "copies", "0", "urgency", "gấp", "unit", "x", "màu",
                                "đỏ"),
                        "Sửa",
                        null)))
                .containsExactlyInAnyOrder(
                        "date registry.date.unreadable",
                        "pages registry.number.unreadable",
                        "copies registry.number.range",
                        "urgency registry.urgency.unknown",
                        "unit registry.unit.unknown",
                        "màu registry.correct.not-here");
        assertThat(flaws(() -> desk.correct(in, id, Map.of("date", "2026-11-21", "issuer", ""), "Sửa", null)))
                .contains("date registry.date.future", "issuer registry.text.required");
    }

    @Test
    @DisplayName("The number of an outgoing paper, and what its number says, is never corrected.")
    void anOutgoingNumberIsNeverCorrected() {
        var id = papers.out(papers.outgoing("vb-di"));
        assertThat(flaws(() -> desk.correct(out, id, Map.of("number", "99-CV/TU"), "Sửa", null)))
                .containsExactly("number registry.number.never-corrected");
        assertThat(flaws(() -> desk.correct(out, id, Map.of("type", "TB"), "Sửa", null)))
                .containsExactly("type registry.type.never-corrected");
        assertThat(flaws(() -> desk.correct(out, id, Map.of("date", "2026-02-27"), "Sửa", null)))
                .containsExactly("date registry.date.other-series");
        desk.correct(
                out, id, Map.of("date", "2026-11-19", "type", "Công văn", "signer", "Lê Thị Minh Châu"), "Sửa", null);
        assertThat(papers.read(id).signer()).isEqualTo("Lê Thị Minh Châu");
    }

    @Test
    @DisplayName(
            "Recipients are corrected as a whole: the list as it stood is kept with author and reason, and nobody is deleted.")
    void recipientsAreCorrected() {
        var id = papers.out(papers.outgoing("vb-di")
                .to(new Recipient("Huyện ủy An Lộc", 2), new Recipient("Đảng ủy Công an tỉnh", 1)));
        var outgoing = office.bean(OutgoingDesk.class);
        var right = List.of(new Recipient("Đảng ủy Công an tỉnh", 1), new Recipient("Đảng ủy xã An Lộc", 3));
        outgoing.correctRecipients(out, id, right, "Không còn cấp huyện");
        var read = papers.read(id);
        assertThat(read.recipients()).isEqualTo(right);
        assertThat(read.copies()).isEqualTo(4);
        assertThat(read.corrections()).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo("recipients");
            assertThat(one.old()).isEqualTo("Huyện ủy An Lộc × 2\nĐảng ủy Công an tỉnh");
            assertThat(one.reason()).isEqualTo("Không còn cấp huyện");
        });
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from registry.recipient where document = ?",
                                Integer.class,
                                id.value()))
                .isEqualTo(3);
        assertThat(code(() -> outgoing.correctRecipients(out, id, right, "Lần nữa")))
                .isEqualTo("registry.correct.nothing");
        assertThat(flaws(() -> outgoing.correctRecipients(out, id, List.of(), "Xóa hết")))
                .containsExactly("recipients registry.text.required");
        outgoing.distribute(out, id, null, List.of(new Recipient("Huyện ủy An Lộc", 1)));
        assertThat(papers.read(id).recipients()).hasSize(3);
    }

    @Test
    @DisplayName("A change of the level needs head or deputy as second person and moves the key to the new level.")
    void aLevelNeedsASecondPerson() {
        var id = papers.in(papers.incoming("bmnn-den").level("mat"));
        assertThat(flaws(() -> desk.correct(in, id, Map.of("level", "toi-mat"), "Xem lại", null)))
                .isNotEmpty();
        desk.correct(in, id, Map.of("level", "toi-mat"), "Xem lại", office.second(Duty.DEPUTY));
        assertThat(papers.read(id).level().code()).isEqualTo("toi-mat");
        assertThat(papers.read(id).title()).isNotNull();
        assertThat(office.sql()
                        .queryForObject(
                                "select k.group_code from registry.document d join vault.content_key k "
                                        + "on k.content_id = d.content where d.id = ?",
                                String.class,
                                id.value()))
                .isEqualTo("toi-mat");
        assertThat(flaws(() -> desk.correct(in, id, Map.of("level", "thuong"), "Giải mật", office.second(Duty.DEPUTY))))
                .containsExactly("level registry.level.ordinary-in-secret-book");
    }

    @Test
    @DisplayName("Further recipients are added with their copies; who has the paper already does not get it twice.")
    void furtherRecipientsAreAdded() {
        var id = papers.out(papers.outgoing("vb-di"));
        var lists = office.bean(DistributionLists.class);
        var list = lists.create(
                out,
                "Các ban",
                List.of(new Recipient("Ban Nội chính Tỉnh ủy", 1), new Recipient("Ban Tổ chức Tỉnh ủy", 2)));
        var desk = office.bean(OutgoingDesk.class);
        desk.distribute(out, id, list, List.of(new Recipient("Đảng ủy xã Bình Khê", 3)));
        var read = papers.read(id);
        assertThat(read.recipients())
                .extracting(Recipient::name)
                .containsExactly(
                        "Đảng ủy phường Trần Phú",
                        "Ban Nội chính Tỉnh ủy",
                        "Ban Tổ chức Tỉnh ủy",
                        "Đảng ủy xã Bình Khê");
        assertThat(read.copies()).isEqualTo(8);
        assertThat(flaws(() -> desk.distribute(out, id, list, List.of())))
                .containsExactly("recipients registry.recipient.already");
        assertThat(flaws(() -> desk.distribute(out, id, null, List.of())))
                .containsExactly("recipients registry.text.required");
    }

    @Test
    @DisplayName("Words that should never have been written are destroyed with their key; the line and the proof stay.")
    void wordsAreDestroyed() {
        var id = papers.in(papers.incoming("vb-den").title("ZXQV lọt vào sổ thường"));
        desk.correct(in, id, Map.of("note", "ZXQV"), "Ghi thêm", null);
        desk.destroyContent(office.reader(Duty.HEAD), id, "Lộ nội dung", office.second(Duty.SECURITY_OFFICER));
        var read = papers.read(id);
        assertThat(read.destroyed()).isTrue();
        assertThat(read.title()).isNull();
        assertThat(read.issuer()).isNull();
        assertThat(read.note()).isNull();
        assertThat(read.reason()).isEqualTo("Lộ nội dung");
        assertThat(read.serial().number()).isPositive();
        assertThat(read.corrections())
                .singleElement()
                .satisfies(one -> assertThat(one.old()).isNull());
        assertThat(office.sql()
                        .queryForObject(
                                "select length(terms) from registry.document where id = ?", Integer.class, id.value()))
                .isZero();
        assertThat(office.sql()
                        .queryForList(
                                "select o.name from ledger.opening o join ledger.entry e on e.id = o.entry "
                                        + "join ledger.subject s on s.recorded = e.recorded "
                                        + "where s.kind = 'document' and s.thing = ? and e.act <> 'registry.content.destroyed'",
                                String.class,
                                id.value().toString()))
                .isEmpty();
        assertThat(code(() -> desk.correct(in, id, Map.of("title", "Lại ghi"), "x", null)))
                .isEqualTo("registry.line.destroyed");
        assertThat(code(() -> desk.destroyContent(
                        office.reader(Duty.HEAD), id, "Lần nữa", office.second(Duty.SECURITY_OFFICER))))
                .isEqualTo("registry.line.destroyed");
    }
}
