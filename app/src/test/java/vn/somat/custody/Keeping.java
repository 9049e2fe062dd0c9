package vn.somat.custody;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.places.OpenPlace;
import vn.somat.custody.places.Place.Kind;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.RegisterIncoming;
import vn.somat.registry.RegisterOutgoing;
import vn.somat.testing.TestOffice;

/** Papers, places and copies of a test office; a test says only what matters to it. */
public final class Keeping {

    public static final String TITLE = "Kết luận QXZV về công tác cán bộ";
    public static final List<Recipient> TO =
            List.of(new Recipient("Ban Tổ chức QXZV", 2), new Recipient("Ban Nội chính QXZV", 1));

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    private final TestOffice office;

    public Keeping(TestOffice office) {
        this.office = office;
    }

    public PlaceId room(String level) {
        return open(Kind.ROOM, null, level, "12/PA-VP");
    }

    public PlaceId open(Kind kind, @Nullable PlaceId parent, String level, @Nullable String plan) {
        return office.bean(Places.class)
                .open(
                        office.reader(Duty.SECURITY_OFFICER),
                        new OpenPlace(
                                kind,
                                parent == null ? null : parent.value(),
                                "N" + COUNT.incrementAndGet(),
                                "Kho QXZV",
                                level,
                                office.person(Duty.CLERK_INCOMING).value(),
                                plan));
    }

    public DocumentId came(String level, int copies) {
        var paper = new RegisterIncoming(
                office.book(level.equals("thuong") ? "vb-den" : "bmnn-den"),
                null,
                "Ban Tổ chức Trung ương",
                COUNT.incrementAndGet() + "-BC/BTCTW",
                office.today(),
                "BC",
                level.equals("tuyet-mat") ? null : TITLE,
                level,
                null,
                3,
                copies,
                null,
                null,
                null,
                null,
                false,
                UUID.randomUUID());
        return office.bean(IncomingDesk.class).register(office.reader(Duty.CLERK_INCOMING), paper);
    }

    /** A secret paper that goes out, with three copies for two recipients where none are named. */
    public DocumentId went(String level, Recipient... to) {
        var paper = new RegisterOutgoing(
                office.book("bmnn-di"),
                office.today(),
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
                UUID.randomUUID());
        return office.bean(OutgoingDesk.class)
                .register(office.reader(Duty.CLERK_OUTGOING), office.levels().decided(paper));
    }

    /** As the head sees them. */
    public List<Carrier> copies(DocumentId document) {
        return copies(office.reader(Duty.HEAD), document);
    }

    public List<Carrier> copies(Reader reader, DocumentId document) {
        return office.bean(Carriers.class).of(reader, List.of(document), null).carriers();
    }

    public static List<Seen> seen(List<Carrier> carriers) {
        return carriers.stream().map(one -> Seen.read(one.seen())).toList();
    }

    public static Seen seen(Carrier carrier) {
        return Seen.read(carrier.seen());
    }
}
