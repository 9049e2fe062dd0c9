package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.somat.access.Reader;
import vn.somat.access.Visit;
import vn.somat.regulation.rulebook.Rule;

/**
 * What every template knows about the request it answers: the texts in the reader's language, who is reading, the
 * form token, the notices left by the previous act. Made anew for each request; never shared between threads.
 */
public final class Page {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final long MEGABYTE = 1 << 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(OFFICE);

    private final HttpServletRequest request;
    private final MessageSource texts;
    private final Locale locale;
    private final Surroundings surroundings;
    private final @Nullable Reader reader;

    Page(HttpServletRequest request, MessageSource texts, Surroundings surroundings) {
        this.request = request;
        this.texts = texts;
        this.locale = RequestContextUtils.getLocale(request);
        this.surroundings = surroundings;
        this.reader = request.getAttribute(Reader.class.getName()) instanceof Reader known ? known : null;
    }

    /** The text of {@code key} in the reader's language. An unknown key fails the page, and the test that walks it. */
    public String t(String key, @Nullable Object... args) {
        return texts.getMessage(key, args, locale);
    }

    /** Options of a choice: value, text key, value, text key… */
    public Map<String, String> options(String... valuesAndKeys) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < valuesAndKeys.length; i += 2) {
            options.put(valuesAndKeys[i], t(valuesAndKeys[i + 1]));
        }
        return options;
    }

    /** The address of one of our static files, marked by its content so that a browser may keep it. */
    public String asset(String name) {
        return surroundings.address(name);
    }

    /** {@code vi} or {@code en}. */
    public String lang() {
        return locale.getLanguage();
    }

    /** Who is signed in, or null before sign-in. */
    public @Nullable Reader reader() {
        return reader;
    }

    /** The reader's name, as it stands in the corner of every page. */
    public String readerName() {
        return reader == null ? "" : reader.displayName();
    }

    /** The main navigation, for this reader. */
    public List<Door> doors() {
        return reader == null ? List.of() : Door.of(reader);
    }

    /** The pages of the area where the reader stands, when there are several. */
    public List<Door> inner() {
        return doors().stream()
                .filter(this::isHere)
                .findFirst()
                .map(Door::inner)
                .filter(pages -> pages.size() > 1)
                .orElse(List.of());
    }

    /** Of several doors the one that fits best: /regulation/rules is no page of /regulation. */
    public boolean stands(Door door, List<Door> doors) {
        int fit = door.fits(path());
        return fit > 0 && doors.stream().noneMatch(other -> other.fits(path()) > fit);
    }

    private boolean isHere(Door door) {
        return stands(door, doors());
    }

    /** The office whose register this is; empty before set-up. */
    public String office() {
        return surroundings.office();
    }

    /** Seconds without anybody at the screen after which it locks. */
    public long lockAfter() {
        return surroundings.lockAfter();
    }

    /** Seconds without anybody at the screen after which the visit is over. */
    public long endAfter() {
        return surroundings.endAfter();
    }

    /** Seconds until this visit is over, however busy. */
    public long left() {
        return surroundings.left(request.getAttribute("visit") instanceof Visit visit ? visit : null);
    }

    /** Whether this is the throw-away office of {@code ./somat demo}: every page says so. */
    public boolean rehearsal() {
        return surroundings.rehearsal();
    }

    /** The path of this page without its query, to mark where the reader is. */
    public String path() {
        return request.getRequestURI();
    }

    /** The path with its query: where the language switch and the lock screen come back to. */
    public String here() {
        var query = request.getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    public String csrfName() {
        var token = csrf();
        return token == null ? "_csrf" : token.getParameterName();
    }

    public String csrfValue() {
        var token = csrf();
        return token == null ? "" : token.getToken();
    }

    /** Today, in words: thứ Năm, 26/11/2026. */
    public String today() {
        return surroundings.today(locale);
    }

    /** The rule with this code in the pack of today, or null: for {@code layout/why}. */
    public @Nullable Rule rule(String code) {
        return surroundings.rule(code);
    }

    /** A day as {@code 03/09/2026}; nothing for null. */
    public String day(@Nullable LocalDate day) {
        return shown(DAY, day);
    }

    /** The same of a day as it is stored in words. */
    public String dayOf(Object written) {
        return day(LocalDate.parse(written.toString()));
    }

    /** A moment in Vietnam as {@code 14:05 03/09/2026}; nothing for null. */
    public String moment(@Nullable Instant moment) {
        return shown(MOMENT, moment);
    }

    /** How large a file is, of so many bytes: in KB, from 1 MB on in MB with one decimal. */
    public String size(long bytes) {
        return bytes < MEGABYTE
                ? t("site.size.kb", Math.max(1, bytes / 1024))
                : t("site.size.mb", Math.round(bytes * 10.0 / MEGABYTE) / 10.0);
    }

    /** What the act before this page left to be said (flash attribute {@code notice}, a message with its arguments). */
    public @Nullable String notice() {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get("notice") instanceof MessageSourceResolvable said
                ? texts.getMessage(said, locale)
                : null;
    }

    /** Null on the page that says why a request was turned away before any filter saw it. */
    private @Nullable CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private static String shown(DateTimeFormatter format, @Nullable TemporalAccessor value) {
        return value == null ? "" : format.format(value);
    }
}
