package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import vn.somat.access.HouseCookie;
import vn.somat.vault.CarriedNotes;

/**
 * What an act leaves to be said on the next page travels with the browser, sealed, so that any instance can say it and none has
 * to remember it. With a sealed vault nothing is said.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class CarriedFlash extends AbstractFlashMapManager {

    private static final String NAME = "loi-nhan";
    private static final String KIND = "flash";
    /** Browsers keep cookies of 4096 letters, name and all. */
    private static final int LONGEST = 3_800;

    private final CarriedNotes notes;

    CarriedFlash(CarriedNotes notes) {
        this.notes = notes;
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof Left left) {
            return left.maps();
        }
        var value = HouseCookie.value(NAME, request);
        return value == null
                ? null
                : notes.open(KIND, value).map(FlashWords::read).orElse(null);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(NAME, new Left(List.copyOf(maps)));
        var sealed =
                maps.isEmpty() ? "" : notes.seal(KIND, FlashWords.write(maps)).orElse("");
        boolean carried = !sealed.isEmpty() && sealed.length() <= LONGEST;
        var cookie = HouseCookie.of(NAME, carried ? sealed : "", request)
                .maxAge(carried ? getFlashMapTimeout() : 0)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private record Left(List<FlashMap> maps) {}
}
