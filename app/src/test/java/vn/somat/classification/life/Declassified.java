package vn.somat.classification.life;

import vn.somat.registry.DocumentId;
import vn.somat.testing.TestOffice;

/** Papers of another room's tests whose secret ended. */
public final class Declassified {

    private Declassified() {}

    /** By council, because there is no need any more. */
    public static void today(TestOffice office, DocumentId paper) {
        var papers = new LivingPapers(office);
        papers.decided(paper, Asked.declassification(Ground.NEED, "Không còn cần bảo vệ", papers.council()));
    }
}
