package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.TestLevels;
import vn.somat.testing.TestOffice;

/** Papers as clerks write them down; a test says only what matters to it. */
final class Papers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestOffice office;

    Papers(TestOffice office) {
        this.office = office;
    }

    Incoming incoming(String form) {
        return new Incoming(office.book(form), office.today());
    }

    Outgoing outgoing(String form) {
        return new Outgoing(office.book(form), office.today());
    }

    DocumentId in(Incoming paper) {
        return in(office.reader(Duty.CLERK_INCOMING), paper);
    }

    DocumentId in(Reader reader, Incoming paper) {
        return office.bean(IncomingDesk.class).register(reader, paper.made());
    }

    DocumentId out(Outgoing paper) {
        return out(office.reader(Duty.CLERK_OUTGOING), paper);
    }

    DocumentId out(Reader reader, Outgoing paper) {
        return office.bean(OutgoingDesk.class).register(reader, paper.decided(office));
    }

    DocumentId insert(Outgoing paper, DocumentId after, String reason) {
        return office.bean(OutgoingDesk.class)
                .insert(office.reader(Duty.CLERK_OUTGOING), paper.decided(office), after, reason);
    }

    DocumentId reserve(Outgoing plan, String reason) {
        var asked = plan.made();
        return office.bean(OutgoingDesk.class)
                .reserve(
                        office.reader(Duty.CLERK_OUTGOING),
                        asked.book(),
                        asked.type(),
                        asked.symbol(),
                        asked.date(),
                        asked.level(),
                        reason);
    }

    DocumentView read(DocumentId id) {
        return office.bean(DocumentDesk.class)
                .read(office.reader(Duty.HEAD), id)
                .orElseThrow();
    }

    /** An incoming letter nobody has registered yet. */
    static final class Incoming {

        private final BookId book;
        private @Nullable LocalDate arrivalDate;
        private @Nullable String issuer = "Ban Tổ chức Trung ương";
        private @Nullable String number = COUNT.incrementAndGet() + "-CV/BTCTW";
        private @Nullable LocalDate date;
        private @Nullable String type = "CV";
        private @Nullable String title = "Về việc góp ý dự thảo chương trình công tác";
        private @Nullable String level = "thuong";
        private @Nullable String urgency;
        private @Nullable Integer pages = 3;
        private @Nullable Integer copies;
        private @Nullable String signer = "Nguyễn Văn Hòa";
        private @Nullable UnitId unit;
        private @Nullable PersonId envelopeFor;
        private @Nullable String note;
        private boolean confirmDuplicate;
        private @Nullable UUID key;

        Incoming(BookId book, LocalDate date) {
            this.book = book;
            this.date = date;
        }

        Incoming arrived(@Nullable LocalDate value) {
            arrivalDate = value;
            return this;
        }

        Incoming issuer(@Nullable String value) {
            issuer = value;
            return this;
        }

        Incoming number(@Nullable String value) {
            number = value;
            return this;
        }

        Incoming date(@Nullable LocalDate value) {
            date = value;
            return this;
        }

        Incoming type(@Nullable String value) {
            type = value;
            return this;
        }

        Incoming title(@Nullable String value) {
            title = value;
            return this;
        }

        Incoming level(@Nullable String value) {
            level = value;
            return this;
        }

        Incoming urgency(@Nullable String value) {
            urgency = value;
            return this;
        }

        Incoming pages(@Nullable Integer value) {
            pages = value;
            return this;
        }

        Incoming copies(@Nullable Integer value) {
            copies = value;
            return this;
        }

        Incoming signer(@Nullable String value) {
            signer = value;
            return this;
        }

        Incoming unit(@Nullable UnitId value) {
            unit = value;
            return this;
        }

        Incoming note(@Nullable String value) {
            note = value;
            return this;
        }

        /** Only its outside is known. */
        Incoming envelopeFor(PersonId value) {
            envelopeFor = value;
            type = null;
            title = null;
            signer = null;
            pages = null;
            date = null;
            return this;
        }

        Incoming confirmed() {
            confirmDuplicate = true;
            return this;
        }

        Incoming key(UUID value) {
            key = value;
            return this;
        }

        @SuppressWarnings("NullAway") // a form may leave anything out
        RegisterIncoming made() {
            return new RegisterIncoming(
                    book,
                    arrivalDate,
                    issuer,
                    number,
                    date,
                    type,
                    title,
                    level,
                    urgency,
                    pages,
                    copies,
                    signer,
                    unit,
                    envelopeFor,
                    note,
                    confirmDuplicate,
                    key);
        }
    }

    /** An outgoing letter to two bodies. */
    static final class Outgoing {

        private final BookId book;
        private @Nullable LocalDate date;
        private @Nullable String type = "CV";
        private @Nullable String symbol;
        private @Nullable String title = "Về việc chuẩn bị nội dung hội nghị";
        private @Nullable String level = "thuong";
        private @Nullable String signer = "Trần Quang Vĩnh";
        private List<Recipient> recipients =
                List.of(new Recipient("Đảng ủy phường Trần Phú", 2), new Recipient("Ban Nội chính Tỉnh ủy", 1));
        private @Nullable UUID list;
        private @Nullable UnitId unit;
        private @Nullable String note;
        private @Nullable DocumentId reserved;
        private @Nullable UUID key;
        private @Nullable PersonId drafter;
        private @Nullable UUID determination;

        Outgoing(BookId book, LocalDate date) {
            this.book = book;
            this.date = date;
        }

        Outgoing date(@Nullable LocalDate value) {
            date = value;
            return this;
        }

        Outgoing type(@Nullable String value) {
            type = value;
            return this;
        }

        Outgoing symbol(@Nullable String value) {
            symbol = value;
            return this;
        }

        Outgoing title(@Nullable String value) {
            title = value;
            return this;
        }

        Outgoing level(@Nullable String value) {
            level = value;
            return this;
        }

        Outgoing signer(@Nullable String value) {
            signer = value;
            return this;
        }

        Outgoing to(Recipient... value) {
            recipients = List.of(value);
            return this;
        }

        Outgoing list(UUID value) {
            list = value;
            return this;
        }

        Outgoing unit(UnitId value) {
            unit = value;
            return this;
        }

        Outgoing into(DocumentId value) {
            reserved = value;
            return this;
        }

        Outgoing key(UUID value) {
            key = value;
            return this;
        }

        Outgoing drafter(PersonId value) {
            drafter = value;
            return this;
        }

        Outgoing restingOn(UUID value) {
            determination = value;
            return this;
        }

        /** The same, resting on a decision of its head where its level asks for one and none is named. */
        RegisterOutgoing decided(TestOffice office) {
            var made = made();
            boolean whole = made.date() != null && made.type() != null && made.recipients() != null;
            if (determination == null
                    && whole
                    && TestLevels.needed(made.level())
                    && !made.date().isAfter(office.today())) {
                var shown = "tuyet-mat".equals(made.level()) || made.title() != null ? made : null;
                determination =
                        shown == null ? null : office.levels().decided(shown).determination();
            }
            return made.restingOn(determination);
        }

        @SuppressWarnings("NullAway") // a form may leave anything out
        RegisterOutgoing made() {
            return new RegisterOutgoing(
                    book,
                    date,
                    type,
                    symbol,
                    title,
                    level,
                    null,
                    signer,
                    recipients,
                    list,
                    null,
                    unit,
                    note,
                    reserved,
                    key,
                    drafter,
                    determination);
        }
    }
}
