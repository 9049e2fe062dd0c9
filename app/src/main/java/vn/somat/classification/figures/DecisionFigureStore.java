package vn.somat.classification.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;

/** Counts decisions on levels, and the notices that went out late or not at all. */
@Repository
class DecisionFigureStore {

    private final DSLContext sql;

    DecisionFigureStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Figure> figures(PaperQuestion question) {
        return List.of(
                figure("decisions.decided", "/proposals", question, """
                        select count(*) from classification.determination_step s
                        where s.step in ('APPROVED', 'CHANGED') and s.at >= cast(? as timestamptz) and s.at < cast(? as timestamptz)"""),
                figure("decisions.refused", "/proposals", question, """
                        select count(*) from classification.determination_step s
                        where s.step in ('REFUSED', 'RETURNED') and s.at >= cast(? as timestamptz) and s.at < cast(? as timestamptz)"""),
                figure("notices.sent", "/terms", question, """
                        select count(*) from classification.level_notice n join classification.level_change c on c.id = n.change
                        where n.position > 0 and c.at >= cast(? as timestamptz) and c.at < cast(? as timestamptz) and n.sent_day is not null"""),
                // one not sent by the end of the days is as late as that end, unless nobody need be told
                figure("notices.late", "/terms", question, """
                        select count(*) from classification.level_notice n join classification.level_change c on c.id = n.change
                        where n.position > 0 and c.at >= cast(? as timestamptz) and c.at < cast(? as timestamptz)
                        and n.waived_day is null and coalesce(n.sent_day, cast(? as date)) > c.notify_by""", question.to()));
    }

    private Figure figure(String key, String address, PaperQuestion question, String count, Object... more) {
        var values = Stream.concat(Stream.of(question.begin(), question.end()), Arrays.stream(more));
        long found = sql.fetchSingle(count, values.toArray()).into(Long.class);
        return Figure.of(Block.RESULTS, key, found, address);
    }
}
