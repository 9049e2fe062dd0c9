package vn.somat.safeguards.inspections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;

/** Every inspection that whoever makes the kit may see, not only a page of them. */
@Component
class KitInspections {

    private final Inspections inspections;

    KitInspections(Inspections inspections) {
        this.inspections = inspections;
    }

    /** Latest first. */
    List<Inspection> all(Reader reader) {
        var all = new ArrayList<Inspection>();
        var page = inspections.page(reader, null, 0);
        while (!page.isEmpty()) {
            all.addAll(page);
            var last = page.getLast();
            page = inspections.page(reader, last.firstDay(), last.number());
        }
        return all;
    }
}
