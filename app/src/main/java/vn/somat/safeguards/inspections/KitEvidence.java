package vn.somat.safeguards.inspections;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.printing.AttachmentKind;
import vn.somat.safeguards.evidence.EvidenceFile;

/**
 * Tệp chứng cứ, in the kit: those of ordinary inspections and of their findings that whoever makes it may see, by number and without
 * their names. What is secret is looked at in the house and does not leave it.
 */
@Component
class KitEvidence {

    private static final String FOLDER = "chung-cu/";

    private final KitInspections inspections;
    private final FindingBook findings;
    private final InspectionEvidence evidence;

    KitEvidence(KitInspections inspections, FindingBook findings, InspectionEvidence evidence) {
        this.inspections = inspections;
        this.findings = findings;
        this.evidence = evidence;
    }

    void into(Reader reader, SummedZip zip) throws IOException {
        for (var one : inspections.all(reader)) {
            if (one.rank() > 0) {
                continue;
            }
            for (var file : evidence.of(reader, one.id())) {
                file(zip, one.label() + "/" + named(file), evidence.taken(reader, one, file));
            }
            for (var finding : findings.of(reader, one.id())) {
                for (var file : evidence.of(reader, finding.id())) {
                    var name = one.label() + "/" + finding.label() + "-" + named(file);
                    file(zip, name, evidence.taken(reader, finding, file));
                }
            }
        }
    }

    private static String named(EvidenceFile file) {
        return file.number() + "." + AttachmentKind.valueOf(file.kind()).extension();
    }

    private static void file(SummedZip zip, String name, InputStream bytes) throws IOException {
        try (bytes) {
            zip.putNextEntry(new ZipEntry(FOLDER + name));
            bytes.transferTo(zip);
        }
    }
}
