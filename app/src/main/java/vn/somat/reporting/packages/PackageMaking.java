package vn.somat.reporting.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.interchange.handover.OfficeCards;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.reporting.reports.KnownFigures;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.Reports;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Sealing;

/** Đóng gói báo cáo: the figures of a signed report, signed by the office's own key and sealed to the superior office's. */
@Service
public class PackageMaking {

    private final Reports reports;
    private final OfficeCards cards;
    private final Organisation organisation;
    private final SealedParcels parcels;
    private final Sealing sealing;
    private final Access access;
    private final Ledger ledger;

    PackageMaking(
            Reports reports,
            OfficeCards cards,
            Organisation organisation,
            SealedParcels parcels,
            Sealing sealing,
            Access access,
            Ledger ledger) {
        this.reports = reports;
        this.cards = cards;
        this.organisation = organisation;
        this.parcels = parcels;
        this.sealing = sealing;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * @param card of the office it goes to, as that office handed it over
     * @param fingerprint of that card, as that office told it by another way
     */
    public byte[] make(Reader reader, ReportId id, String card, String fingerprint) {
        access.require(reader, "report.write", Thing.none());
        var report = reports.find(reader, id);
        if (report.open()) {
            throw Refusal.conflict("reporting.report.unsigned");
        }
        var to = cards.read(card);
        if (!plain(fingerprint).equals(plain(to.fingerprint()))) {
            throw Refusal.invalid("fingerprint", "reporting.package.other-fingerprint");
        }
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var period = report.period();
        var text = new PackageText(
                office.name(),
                office.symbol(),
                report.kind(),
                period.from(),
                period.to(),
                report.level().code(),
                to.seals(),
                new KnownFigures(reports.read(reader, id).getFirst().figures().own()));
        var signed = text.signedPart(sealing.publicKey());
        var file = PackageText.file(signed, sealing.sign(signed.getBytes(StandardCharsets.UTF_8)));
        ledger.recordAlone(Entry.of("reporting.package.made")
                .by(reader.actor())
                .on("report", id.value())
                .level(report.level().code())
                .with("receiver", to.name())
                .with("fingerprint", to.fingerprint()));
        return sealed(file, to.seals());
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }

    private byte[] sealed(byte[] file, byte[] receiver) {
        var out = new ByteArrayOutputStream();
        try (var parcel = parcels.seal(out, receiver)) {
            parcel.body().write(file);
            parcel.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
