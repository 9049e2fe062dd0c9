package vn.somat.safeguards.evidence;

import java.util.List;

/** All of one thing, in the order they came. */
public record EvidenceListJson(List<EvidenceJson> files) {

    public static EvidenceListJson of(List<EvidenceFile> files) {
        return new EvidenceListJson(files.stream().map(EvidenceJson::of).toList());
    }
}
