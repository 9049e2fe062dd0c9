package vn.somat.safeguards.inspections;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Export;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Seals;

/**
 * Bộ hồ sơ cho đoàn kiểm tra: one zip that is read with no product installed. The ledger's export, the verifier, the checklist as the
 * registers answer it, what was drawn, evidence, what was lost, and a list of the SHA-256 of each, signed by the ledger's key. No title and no abstract is in it.
 */
@Service
public class InspectorsKit {

    private static final String LEDGER = "nhat-ky/";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Inspections inspections;
    private final KitPage page;
    private final KitSamples samples;
    private final KitEvidence evidence;
    private final KitIncidents incidents;
    private final Export export;
    private final Seals seals;
    private final Access access;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;
    private final String verifier;

    InspectorsKit(
            Inspections inspections,
            KitPage page,
            KitSamples samples,
            KitEvidence evidence,
            KitIncidents incidents,
            Export export,
            Seals seals,
            Access access,
            Ledger ledger,
            MessageSource texts,
            Clock clock,
            @Value("${somat.verifier:}") String verifier) {
        this.inspections = inspections;
        this.page = page;
        this.samples = samples;
        this.evidence = evidence;
        this.incidents = incidents;
        this.export = export;
        this.seals = seals;
        this.access = access;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
        this.verifier = verifier;
    }

    /** Straight into {@code out}, which stays open; recorded before the first byte, for what has left cannot be taken back. */
    public void write(Reader reader, OutputStream out) throws IOException {
        access.require(reader, "inspection.kit", Thing.none());
        var look = inspections.selfLook(reader);
        var told = samples.files(reader);
        told.putAll(incidents.files(reader));
        var jar = jar();
        ledger.recordAlone(
                Entry.of("safeguards.inspection.kit").by(reader.actor()).with("found", look.wrong()));
        var zip = new SummedZip(out);
        file(zip, "de-cuong.html", page.html(look));
        file(zip, "DOC-TRUOC.txt", texts.getMessage("safeguards.inspection.kit.read-me", null, VIETNAMESE));
        for (var one : told.entrySet()) {
            file(zip, one.getKey(), one.getValue());
        }
        evidence.into(reader, zip);
        if (jar != null) {
            zip.putNextEntry(new ZipEntry("somat-verifier.jar"));
            Files.copy(jar, zip);
        }
        var unused = export.into(zip, LEDGER, reader.actor());
        var list = new StringBuilder("somat-kit 1\n")
                .append("made ")
                .append(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .append('\n');
        zip.sums()
                .forEach((name, sum) -> list.append("file ")
                        .append(sum)
                        .append(' ')
                        .append(name)
                        .append('\n'));
        file(zip, "kit.txt", seals.sign(list.toString()));
        zip.finish();
    }

    /** Where ./somat has put it; a kit without it says where to get it. */
    private @Nullable Path jar() {
        if (verifier.isBlank()) {
            return null;
        }
        var path = Path.of(verifier);
        return Files.isRegularFile(path) ? path : null;
    }

    private static void file(SummedZip zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var bytes = text.getBytes(UTF_8);
        zip.write(bytes, 0, bytes.length);
    }
}
