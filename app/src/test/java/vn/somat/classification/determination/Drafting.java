package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.lists.SecretLists;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.RegisterOutgoing;
import vn.somat.testing.TestOffice;

/** Proposals as drafters fill them in; a test says only what matters to it. */
public final class Drafting {

    static final String TITLE = "Kết luận về công tác cán bộ QXZV";
    static final List<Recipient> TO =
            List.of(new Recipient("Ban Tổ chức Tỉnh ủy", 2), new Recipient("Ban Nội chính Tỉnh ủy", 1));

    private final TestOffice office;

    public Drafting(TestOffice office) {
        this.office = office;
    }

    /** A proposal for a letter, four copies, three of them sent. */
    public static final class Typed {
        private Kind kind = Kind.ONE;
        private String carrier = "document";
        private String level;
        private List<ItemId> items;
        private @Nullable String type = "CV";
        private @Nullable String title = TITLE;
        private @Nullable String name;
        private @Nullable String scope = "Thường trực Tỉnh ủy";
        private @Nullable Integer copies = 4;
        private List<Recipient> recipients = TO;
        private @Nullable String copying = "not-allowed";
        private @Nullable LocalDate until;
        private @Nullable DocumentId source;
        private @Nullable DocumentId subject;
        private @Nullable LocalDate valid;

        Typed(String level, List<ItemId> items) {
            this.level = level;
            this.items = items;
            this.title = level.equals("tuyet-mat") ? null : TITLE;
        }

        public Typed kind(Kind value, String on) {
            kind = value;
            carrier = on;
            if (value == Kind.CARRIER) {
                type = null;
                title = null;
                name = "Phòng máy chủ cơ yếu";
            }
            return this;
        }

        public Typed items(List<ItemId> value) {
            items = value;
            return this;
        }

        public Typed title(@Nullable String value) {
            title = value;
            return this;
        }

        public Typed scope(@Nullable String value) {
            scope = value;
            return this;
        }

        public Typed copies(@Nullable Integer value) {
            copies = value;
            return this;
        }

        public Typed to(Recipient... value) {
            recipients = List.of(value);
            return this;
        }

        public Typed copying(@Nullable String value) {
            copying = value;
            return this;
        }

        public Typed until(@Nullable LocalDate value) {
            until = value;
            return this;
        }

        public Typed source(DocumentId value) {
            source = value;
            return this;
        }

        public Typed subject(DocumentId value) {
            subject = value;
            return this;
        }

        public Typed valid(@Nullable LocalDate value) {
            valid = value;
            return this;
        }

        public Proposal made() {
            return new Proposal(
                    kind,
                    carrier,
                    level,
                    items,
                    type,
                    title,
                    name,
                    scope,
                    copies,
                    recipients,
                    copying,
                    until,
                    source,
                    subject,
                    null,
                    valid);
        }
    }

    /** Of a level, resting on an item of each of these levels that is in force today. */
    public Typed of(String level, String... itemLevels) {
        return new Typed(level, items(office.today(), itemLevels.length == 0 ? new String[] {level} : itemLevels));
    }

    List<ItemId> items(LocalDate day, String... levels) {
        var items = new ArrayList<ItemId>();
        Arrays.stream(levels).forEach(level -> items.add(office.levels().itemId(day, level)));
        return items;
    }

    /** An item of a list by its code, whether or not the list is in force. */
    ItemId itemOf(String list, String level) {
        var lists = office.bean(SecretLists.class);
        return lists.lists().stream()
                .filter(one -> one.code().equals(list))
                .flatMap(one -> lists.items(one.id()).stream())
                .filter(item -> item.level().equals(level))
                .map(item -> item.id())
                .findFirst()
                .orElseThrow();
    }

    public Reader drafter() {
        return office.reader(Duty.DRAFTER);
    }

    public DeterminationId proposed(Typed typed) {
        return office.bean(Proposals.class).propose(drafter(), typed.made());
    }

    DeterminationId proposedBy(Duty duty, Typed typed) {
        return office.bean(Proposals.class).propose(office.reader(duty), typed.made());
    }

    public DeterminationId decided(Typed typed) {
        var id = proposed(typed);
        office.bean(Decisions.class).approve(office.reader(Duty.HEAD), id);
        return id;
    }

    public Determination read(DeterminationId id) {
        return office.bean(Proposals.class).read(office.reader(Duty.HEAD), id).orElseThrow();
    }

    /** The letter that was proposed, about to be registered today. */
    public RegisterOutgoing letter(@Nullable DeterminationId id, String level, Recipient... to) {
        return letter(id, level, office.today(), to);
    }

    RegisterOutgoing letter(@Nullable DeterminationId id, String level, LocalDate day, Recipient... to) {
        return new RegisterOutgoing(
                        office.book("bmnn-di"),
                        day,
                        "CV",
                        null,
                        level.equals("tuyet-mat") ? null : TITLE,
                        level,
                        null,
                        "Trần Quang Vĩnh",
                        to.length == 0 ? TO : List.of(to),
                        null,
                        2,
                        null,
                        null,
                        null,
                        UUID.randomUUID())
                .restingOn(id == null ? null : id.value());
    }

    public DocumentId registered(RegisterOutgoing letter) {
        return office.bean(OutgoingDesk.class).register(office.reader(Duty.CLERK_OUTGOING), letter);
    }

    /** A secret paper that went out as it was decided. */
    public DocumentId issued(String level) {
        return registered(letter(decided(of(level)), level));
    }
}
