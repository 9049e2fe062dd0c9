package vn.somat.classification.coach;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;

/** Xem lại: compares the level somebody has in mind, and that of the paper answered, with what the lists give. */
@Component
class Review {

    /** @param unread whether there are lists in force that could not be searched here */
    List<Remark> remarks(
            Question question, Rules rules, List<Candidate> possible, @Nullable String highest, boolean unread) {
        var remarks = new ArrayList<Remark>();
        var byList = rules.value("refuse.list").citation().article();
        var byLevel = rules.value("refuse.level").citation().article();
        int highestRank = rank(rules, highest);
        if (possible.isEmpty()) {
            remarks.add(remark(unread ? "none-read" : "none", false, byList));
        }
        if (possible.stream().map(one -> one.item().level()).distinct().count() > 1 && highest != null) {
            remarks.add(remark("mixed", false, byLevel, label(rules, highest)));
        }
        copied(question, rules, possible, byLevel, remarks);
        if (question.intended() != null) {
            int intended = rank(rules, question.intended());
            var label = label(rules, question.intended());
            if (intended > highestRank && highest == null) {
                remarks.add(remark("over-none", true, byList, label));
            } else if (intended > highestRank && highest != null) {
                remarks.add(remark("over", true, byList, label, label(rules, highest)));
            } else if (intended < highestRank && highest != null) {
                remarks.add(remark("under", true, byList, label, label(rules, highest)));
            }
        }
        if (unread) {
            remarks.add(remark("unread", true, byList));
        }
        return remarks;
    }

    private static void copied(
            Question question, Rules rules, List<Candidate> possible, String article, List<Remark> remarks) {
        var answers = question.answers();
        if (answers == null || rank(rules, answers) == 0) {
            return;
        }
        var label = label(rules, answers);
        if (Boolean.TRUE.equals(question.reuses())) {
            remarks.add(remark("reuses", false, article, label));
        } else if (possible.stream().noneMatch(one -> one.item().level().equals(answers))) {
            remarks.add(remark(question.reuses() == null ? "copied-ask" : "copied", true, article, label));
        }
    }

    private static Remark remark(String code, boolean warning, String article, Object... args) {
        return new Remark(code, warning, article, List.of(args));
    }

    private static int rank(Rules rules, @Nullable String code) {
        return code == null ? 0 : rules.level(code).map(Level::rank).orElse(0);
    }

    private static String label(Rules rules, String code) {
        return rules.level(code).map(Level::label).orElse(code);
    }
}
