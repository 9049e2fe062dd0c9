package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.somat.access.SecondPerson;
import vn.somat.classification.life.Asked;
import vn.somat.classification.life.Ground;
import vn.somat.classification.life.LevelAct;
import vn.somat.classification.life.LevelLife;
import vn.somat.classification.life.Notices;
import vn.somat.classification.life.Told;
import vn.somat.classification.lists.SecretLists;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;

/** What became of the levels of some papers of the rehearsal: changed, told, answered for, and what is still to be done. */
@Component
@RehearsalOnly
class LifeMaker {

    private final LevelLife life;
    private final Notices notices;
    private final SecretLists lists;

    LifeMaker(LevelLife life, Notices notices, SecretLists lists) {
        this.life = life;
        this.notices = notices;
        this.lists = lists;
    }

    /** Of papers this office issued: one raised and answered for, one declassified by a council and not told of yet. */
    void change(Staff staff, DocumentId raised, DocumentId declassified, LocalDate day) {
        var head = staff.reader(Duty.HEAD);
        var clerk = staff.reader(Duty.CLERK_OUTGOING);
        var item = lists.usable(day, null).stream()
                .filter(one -> one.level().equals("toi-mat"))
                .findFirst()
                .orElseThrow();
        var up = life.decide(
                head,
                raised,
                Asked.level(LevelAct.RAISED, "toi-mat", List.of(item.id()), "Rà soát theo danh mục mới")
                        .numbered("131-QĐ/TU"));
        notices.send(clerk, raised, up, Set.of(), "214-TB/TU", day, null);
        notices.answer(clerk, raised, up, Set.of(1), day, true);
        notices.mark(clerk, raised, up, day);
        var council = new Asked.Council("127-QĐ/TU", day.minusDays(21), staff.person(Duty.DEPUTY), day.minusDays(7));
        var unused = life.decide(
                head,
                declassified,
                Asked.declassification(Ground.NEED, "Công bố phục vụ tuyên truyền", council)
                        .numbered("135-QĐ/TU"));
    }

    /** Of incoming papers: terms that end soon or have ended, as their stamps say; one its issuer lowered. */
    void receive(Staff staff, List<DocumentId> papers, LocalDate day) {
        var clerk = staff.reader(Duty.CLERK_INCOMING);
        var second = new SecondPerson(staff.username(Duty.DEPUTY), OfficeMaker.PIN);
        var left = List.of(-1, 20, 45, 80);
        for (int i = 0; i < left.size(); i++) {
            var unused = life.state(clerk, papers.get(i), day.plusDays(left.get(i)), null, second);
        }
        var told = new Told(LevelAct.DECLASSIFIED, null, null, null, "61-TB/BTCTW", day);
        var unused = life.told(clerk, papers.get(left.size()), told, second);
    }
}
