package vn.somat.interchange.handover;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.organisation.Closing;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Two offices, each with a vault, a database and a ledger of its own: one that ends and one that goes on. */
final class Merging implements AutoCloseable {

    final TestOffice from = TestOffice.party("2026-09-14");
    final TestOffice to = TestOffice.party("2026-09-14");
    final Keeping theirs = new Keeping(from);

    Reader head(TestOffice office) {
        return office.reader(Duty.HEAD);
    }

    UUID order() {
        return from.bean(HandingOver.class)
                .order(
                        head(from),
                        to.bean(OfficeCards.class).file(),
                        "Nghị quyết 12-NQ/TU ngày 01/9/2026",
                        from.today(),
                        from.second(Duty.SECURITY_OFFICER));
    }

    byte[] packed() throws Exception {
        var out = new ByteArrayOutputStream();
        from.bean(Packing.class).write(head(from), out);
        return out.toByteArray();
    }

    ParcelId received(byte[] parcel) throws Exception {
        return to.bean(Tray.class).receive(head(to), new ByteArrayInputStream(parcel));
    }

    HandoverReport report(ParcelId id) {
        return java.util.Objects.requireNonNull(
                to.bean(Tray.class).one(head(to), id).report());
    }

    UUID accepted(ParcelId id) throws Exception {
        var second = to.second(Duty.SECURITY_OFFICER);
        return to.bean(TakingOver.class)
                .accept(
                        head(to),
                        id,
                        new Accepting(
                                from.bean(OfficeCards.class).ours().fingerprint(),
                                to.person(Duty.SECURITY_OFFICER),
                                Map.of()),
                        second);
    }

    void answered(UUID handover) {
        from.bean(HandingOver.class)
                .received(
                        head(from),
                        to.bean(Inheritance.class).read(head(to), handover).receipt());
    }

    Closing.State state() {
        return from.bean(HandingOver.class).latest(head(from)).orElseThrow().state();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        from.close();
        to.close();
    }
}
