package vn.somat.safeguards.origin.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.somat.safeguards.origin.Origins;

/** Tên cơ quan cũ (đã sáp nhập) on the pages of whatever came from there; asked only where a page shows it. */
@ControllerAdvice("vn.somat.safeguards")
class OriginNames {

    private final Origins origins;

    OriginNames(Origins origins) {
        this.origins = origins;
    }

    /** Empty for what is ours from the beginning. */
    @ModelAttribute("origin")
    Function<UUID, String> origin() {
        return thing -> origins.of(List.of(thing)).getOrDefault(thing, "");
    }

    /** The same of the lines of a list, asked once. */
    @ModelAttribute("origins")
    Function<List<UUID>, Map<UUID, String>> ofLines() {
        return origins::of;
    }
}
