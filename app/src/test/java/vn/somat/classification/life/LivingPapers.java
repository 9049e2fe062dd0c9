package vn.somat.classification.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Drafting;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.RegisterIncoming;
import vn.somat.testing.TestOffice;

/** Secret papers whose level lives on, and what is asked of it. */
final class LivingPapers {

    private final TestOffice office;
    private final Drafting drafting;

    LivingPapers(TestOffice office) {
        this.office = office;
        this.drafting = new Drafting(office);
    }

    /** Issued today to two recipients, three copies. */
    DocumentId issued(String level) {
        return drafting.issued(level);
    }

    DocumentId received(String level, LocalDate date) {
        return office.bean(IncomingDesk.class)
                .register(
                        office.reader(Duty.CLERK_INCOMING),
                        new RegisterIncoming(
                                office.book("bmnn-den"),
                                null,
                                "Ban Tổ chức Trung ương",
                                UUID.randomUUID().toString().substring(0, 8),
                                date,
                                "CV",
                                "Nguồn",
                                level,
                                null,
                                2,
                                1,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null));
    }

    DocumentView read(DocumentId id) {
        return office.bean(DocumentDesk.class).read(head(), id).orElseThrow();
    }

    Reader head() {
        return office.reader(Duty.HEAD);
    }

    Reader clerk() {
        return office.reader(Duty.CLERK_OUTGOING);
    }

    Reader receiver() {
        return office.reader(Duty.CLERK_INCOMING);
    }

    LevelChange last(DocumentId id) {
        return history(id).getFirst();
    }

    List<LevelChange> history(DocumentId id) {
        return office.bean(LevelLife.class).history(head(), id);
    }

    ChangeId decided(DocumentId id, Asked asked) {
        return office.bean(LevelLife.class).decide(head(), id, asked);
    }

    Asked level(LevelAct act, String level) {
        return Asked.level(act, level, List.of(office.levels().itemId(office.today(), level)), "Theo rà soát hằng năm");
    }

    /** Everybody was told today. */
    void told(DocumentId id, ChangeId change) {
        int unused = office.bean(Notices.class)
                .send(clerk(), id, change, java.util.Set.of(), "45-TB/VPTU", office.today(), null);
    }

    Asked.Council council() {
        return new Asked.Council(
                "12-QĐ/TU",
                office.today().minusDays(20),
                office.person(Duty.DEPUTY),
                office.today().minusDays(5));
    }
}
