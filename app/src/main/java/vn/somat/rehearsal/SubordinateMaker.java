package vn.somat.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import vn.somat.interchange.handover.OfficeCards;
import vn.somat.organisation.Duty;
import vn.somat.reporting.packages.Packages;
import vn.somat.reporting.reports.Period;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.SigningKey;

/**
 * Đảng ủy xã của bài diễn tập: an office of its own with a key of its own, whose card the province enters and whose signed package of
 * figures comes in before the report of the province is written. It speaks as its own program would.
 */
@Component
@RehearsalOnly
class SubordinateMaker {

    private static final String NAME = "Đảng ủy xã An Lộc";
    private static final String SYMBOL = "ĐU An Lộc";

    private final Packages packages;
    private final OfficeCards cards;
    private final SealedParcels parcels;
    private final SigningKey key;
    private boolean entered;

    SubordinateMaker(Packages packages, OfficeCards cards, SealedParcels parcels, SecureRandom random) {
        this.packages = packages;
        this.cards = cards;
        this.parcels = parcels;
        this.key = SigningKey.make(random);
    }

    /** Its yearly report of these days. */
    void report(Staff staff, Period period) {
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        if (!entered) {
            var unused = packages.enter(officer, card(), true);
            entered = true;
        }
        var unused = packages.take(officer, sealed(figures(period)));
    }

    private String card() {
        return signed("somat-office-card 1\nname %s\nsymbol %s\nseals %s\nsigns %s\n"
                .formatted(NAME, SYMBOL, text(cards.ours().seals()), text(key.publicKey())));
    }

    private String figures(Period period) {
        return signed(String.join(
                "\n",
                "somat-report-package 2",
                "sender " + text(key.publicKey()),
                "receiver " + text(cards.ours().seals()),
                "office " + NAME,
                "symbol " + SYMBOL,
                "kind YEARLY",
                "from " + period.from(),
                "to " + period.to(),
                "level mat",
                "figure SITUATION papers.came mat 41",
                "figure SITUATION papers.went mat 12",
                "figure RESULTS trainings.held - 1",
                "figure RESULTS trainings.present - 9",
                "figure RESULTS inspections.own - 1",
                "figure INCIDENTS incidents.loss - 0",
                "figure INCIDENTS incidents.leak - 0",
                ""));
    }

    private String signed(String part) {
        return part + "\n" + text(key.sign(part.getBytes(StandardCharsets.UTF_8))) + "\n";
    }

    private byte[] sealed(String file) {
        var out = new ByteArrayOutputStream();
        try (var parcel = parcels.seal(out, cards.ours().seals())) {
            parcel.body().write(file.getBytes(StandardCharsets.UTF_8));
            parcel.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
