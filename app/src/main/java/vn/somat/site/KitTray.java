package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.somat.access.HouseCookie;
import vn.somat.vault.RecoveryKit;

/**
 * Recovery sheets that wait to be printed: in the memory of the instance that made them and nowhere else, for the browser that
 * asked, two hours. The browser is told which instance that is.
 */
@Component
class KitTray {

    private static final String NAME = "phieu";
    private static final Duration KEPT = Duration.ofHours(2);

    /** Made by chance of the Java library's own, as all ids are: 122 bits nobody guesses. */
    private final UUID instance = UUID.randomUUID();

    private final Map<String, Kept> kits = new ConcurrentHashMap<>();
    private final Clock clock;

    KitTray(Clock clock) {
        this.clock = clock;
    }

    private record Kept(RecoveryKit kit, Instant at) {}

    void keep(RecoveryKit kit, HttpServletRequest request, HttpServletResponse response) {
        var name = instance + "." + UUID.randomUUID();
        kits.put(name, new Kept(kit, clock.instant()));
        request.setAttribute(NAME, name);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(name, KEPT, request));
    }

    Optional<RecoveryKit> look(HttpServletRequest request) {
        var oldest = clock.instant().minus(KEPT);
        kits.values().removeIf(kept -> kept.at().isBefore(oldest));
        return Optional.ofNullable(kits.get(name(request))).map(Kept::kit);
    }

    /** Whether another instance made one for this browser. */
    boolean isElsewhere(HttpServletRequest request) {
        var name = name(request);
        return !name.isEmpty() && !name.startsWith(instance + ".");
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        kits.remove(name(request));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    private static String name(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String fresh) {
            return fresh;
        }
        return Objects.requireNonNullElse(HouseCookie.value(NAME, request), "");
    }

    private static String cookie(String value, Duration kept, HttpServletRequest request) {
        return HouseCookie.of(NAME, value, request).maxAge(kept).build().toString();
    }
}
