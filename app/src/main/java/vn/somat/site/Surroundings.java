package vn.somat.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page shows of the house around it. */
@Component
class Surroundings {

    private final boolean rehearsal;

    Surroundings(@Value("${somat.rehearsal:false}") boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    boolean rehearsal() {
        return rehearsal;
    }

    String office() {
        return "";
    }
}
