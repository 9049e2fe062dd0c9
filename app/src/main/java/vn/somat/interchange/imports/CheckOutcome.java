package vn.somat.interchange.imports;

import java.util.List;
import vn.somat.registry.OldRow;
import vn.somat.registry.OldVolume;

/** Where right lines and problems of a check go to, some at a time. */
interface CheckOutcome {
    void rows(OldVolume volume, int batch, List<OldRow> rows);

    void problems(List<Problem> problems);
}
