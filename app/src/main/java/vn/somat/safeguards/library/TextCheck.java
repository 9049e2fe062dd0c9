package vn.somat.safeguards.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.devices.Cleaning;

/** Kiểm tra văn bản đã gõ. */
@Component
class TextCheck {

    private static final int SYMBOL = 60;
    private static final int ISSUER = 200;
    private static final int TITLE = 500;
    private static final int BODY = 40_000;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private final TextStore store;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    TextCheck(TextStore store, Organisation organisation, Regulations regulations, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    LibraryText entered(Reader reader, NewText typed) {
        var words = new Cleaning();
        var kind = typed.kind();
        if (kind == null) {
            words.flaw("kind", "safeguards.device.required");
        }
        var symbol = words.required("symbol", typed.symbol(), SYMBOL);
        var issuer = kind != null && kind.own()
                ? organisation.office().map(Office::name).orElse("")
                : words.required("issuer", typed.issuer(), ISSUER);
        var title = words.required("title", typed.title(), TITLE);
        var body = words.text("body", typed.body(), BODY);
        var kept = words.optional("kept", typed.kept(), ISSUER);
        if (body == null && kept == null) {
            words.flaw("body", "library.text.nothing-to-read");
        }
        days(words, typed);
        var rules = rules(words, typed.rules());
        var replaced = replaced(words, typed);
        words.refuse();
        return new LibraryText(
                new TextId(UUID.randomUUID()),
                0,
                Objects.requireNonNull(kind),
                symbol,
                Objects.requireNonNull(typed.dated()),
                issuer,
                title,
                body,
                kept,
                Objects.requireNonNull(typed.from()),
                typed.to(),
                typed.readBy(),
                typed.duties() == null ? Set.of() : Set.copyOf(typed.duties()),
                rules,
                replaced,
                digest(kind, symbol, typed.dated(), issuer, title, body == null ? "" : body),
                reader.person(),
                null,
                null,
                null,
                null);
    }

    /** What is signed for is what was read, to the letter. */
    private static String digest(Object... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part.toString().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void days(Cleaning words, NewText typed) {
        var dated = typed.dated();
        var from = typed.from();
        if (dated == null) {
            words.flaw("dated", "safeguards.device.required");
        } else if (dated.isAfter(LocalDate.now(clock))) {
            words.flaw("dated", "library.text.dated-to-come");
        }
        if (from == null) {
            words.flaw("from", "safeguards.device.required");
        } else if (dated != null && from.isBefore(dated)) {
            words.flaw("from", "library.text.from-before");
        }
        if (from != null && typed.to() != null && typed.to().isBefore(from)) {
            words.flaw("to", "library.text.to-before");
        }
    }

    private List<String> rules(Cleaning words, @Nullable String typed) {
        var codes = Arrays.stream(BETWEEN.split(typed == null ? "" : typed))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        var unknown = codes.stream()
                .filter(code -> regulations.all().stream()
                        .noneMatch(pack -> pack.rulebook().find(code).isPresent()))
                .toList();
        if (!unknown.isEmpty()) {
            words.flaw("rules", "library.text.no-such-rule", String.join(", ", unknown));
        }
        return codes;
    }

    private @Nullable TextId replaced(Cleaning words, NewText typed) {
        if (typed.replaces() == null) {
            return null;
        }
        var id = new TextId(typed.replaces());
        var old = store.find(id).orElse(null);
        if (old == null || old.withdrawn() != null || old.issued() == null) {
            words.flaw("replaces", "library.text.not-replaceable");
        } else if (typed.from() != null && !typed.from().isAfter(old.from())) {
            words.flaw("from", "library.text.from-before-replaced");
        }
        return id;
    }
}
