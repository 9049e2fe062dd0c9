package vn.somat.safeguards.evidence;

import java.util.Base64;

/** Một trang. @param picture PNG in base64: it bears who looked and when */
public record EvidencePageJson(EvidenceJson file, int page, int pages, String picture) {

    public static EvidencePageJson of(EvidencePage page) {
        return new EvidencePageJson(
                EvidenceJson.of(page.file()),
                page.number(),
                page.total(),
                Base64.getEncoder().encodeToString(page.picture()));
    }

    @Override
    public String toString() {
        return "EvidencePageJson[" + file + "]";
    }
}
