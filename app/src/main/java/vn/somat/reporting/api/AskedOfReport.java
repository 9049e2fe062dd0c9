package vn.somat.reporting.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportWords;
import vn.somat.reporting.reports.TakingBack;

/** Việc với một báo cáo, as another program asks for it; a field that its act does not need is let be. */
record AskedOfReport(
        @Nullable Act act,
        int seen,
        ReportWords words,
        boolean anew,
        String pin,
        @Nullable String reason,
        @Nullable LocalDate on,
        @Nullable String number) {

    enum Act {
        WRITE,
        SIGN,
        TAKE_BACK,
        SENT
    }

    static AskedOfReport read(JsonFields body) {
        return new AskedOfReport(
                body.choice("act", Act.class),
                Objects.requireNonNullElse(body.whole("seen"), 0),
                new ReportWords(
                        body.text("situation"),
                        body.text("results"),
                        body.text("incidents"),
                        body.text("outlook"),
                        body.text("addressee")),
                body.flag("anew"),
                Sent.text(body, "pin"),
                body.text("reason"),
                body.day("on"),
                body.text("number"));
    }

    void done(ReportDesk desk, TakingBack takingBack, Reader reader, ReportId id) {
        switch (act) {
            case WRITE -> desk.write(reader, id, seen, words, anew);
            case SIGN -> desk.sign(reader, id, seen, pin);
            case TAKE_BACK -> takingBack.take(reader, id, seen, reason);
            case SENT -> desk.sent(reader, id, on, number);
            case null -> throw Refusal.invalid("act", "reporting.report.required");
        }
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "AskedOfReport[" + act + "]";
    }
}
