package vn.somat.safeguards.inspections.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.Duty;

/** Dấu vết của người kiểm tra: every page they open is recorded before it is shown, with the thing it is about; no word that was typed. */
@Component
class InspectorsTrail implements HandlerInterceptor {

    private final Ledger ledger;

    InspectorsTrail(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")
                && handler instanceof HandlerMethod
                && request.getAttribute(Reader.class.getName()) instanceof Reader reader
                && reader.has(Duty.INSPECTOR)
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            var unused = ledger.recordAlone(Entry.of("safeguards.inspection.opened")
                    .by(reader.actor())
                    .with("page", pattern)
                    .with("thing", id(request)));
        }
        return true;
    }

    /** What stands in the address for the page's own thing. */
    private static @Nullable String id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get("id") != null
                ? String.valueOf(parts.get("id"))
                : null;
    }
}
