package vn.somat.site;

import java.util.List;
import vn.somat.access.Due;

/** What waits for a reader in one room. @param heading message key */
public record DueGroup(String heading, List<Due> dues) {

    public DueGroup {
        dues = List.copyOf(dues);
    }
}
