package vn.somat.safeguards.inspections;

import java.io.IOException;
import java.util.zip.ZipEntry;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.printing.AttachmentKind;

/**
 * Tệp chứng cứ, in the kit: those of ordinary inspections that whoever makes it may see, by number and without their names. What is
 * secret is looked at in the house and does not leave it.
 */
@Component
class KitEvidence {

    private static final String FOLDER = "chung-cu/";

    private final Inspections inspections;
    private final InspectionEvidence evidence;

    KitEvidence(Inspections inspections, InspectionEvidence evidence) {
        this.inspections = inspections;
        this.evidence = evidence;
    }

    void into(Reader reader, SummedZip zip) throws IOException {
        for (var one : inspections.page(reader, null, 0)) {
            if (one.rank() > 0) {
                continue;
            }
            for (var file : evidence.of(reader, one.id())) {
                var ending = AttachmentKind.valueOf(file.kind()).extension();
                zip.putNextEntry(new ZipEntry(FOLDER + one.label() + "/" + file.number() + "." + ending));
                try (var bytes = evidence.taken(reader, one, file)) {
                    bytes.transferTo(zip);
                }
            }
        }
    }
}
