package vn.somat.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;
import vn.somat.vault.OneTimeCodes;
import vn.somat.vault.SecretWords;

/** Mã sáu số và mã khôi phục: a second proof at sign-in for whoever wants it. Joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Codes {

    private static final KeyGroup GROUP = KeyGroup.of("accounts");
    private static final String FIELD = "totp";
    private static final String PURPOSE = "recovery-codes";
    private static final int RECOVERY_CODES = 10;
    /** Bytes of chance in a recovery code: 160 bits, 32 letters of base32. */
    private static final int RECOVERY_BYTES = 20;

    private final CodeStore store;
    private final Contents contents;
    private final SecretWords words;
    private final SecureRandom random;
    private final Clock clock;

    Codes(CodeStore store, Contents contents, SecretWords words, SecureRandom random, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.words = words;
        this.random = random;
        this.clock = clock;
    }

    /** A fresh secret, as the address an authenticator app reads from a QR. */
    String begin(Account account) {
        destroySecret(account);
        var secret = fresh(OneTimeCodes.SECRET);
        var content = contents.create(GROUP);
        try (var ring = contents.open(List.of(content))) {
            store.begin(account.id(), content, ring.seal(content, FIELD, Base32.encode(secret)));
        }
        var address = "otpauth://totp/So%20Mat:" + URLEncoder.encode(account.username(), UTF_8) + "?secret="
                + Base32.encode(secret) + "&issuer=So%20Mat";
        Arrays.fill(secret, (byte) 0);
        return address;
    }

    /** The telephone shows the right code: from now on it is asked for. Answers the recovery codes. */
    List<String> confirm(Account account, String typed) {
        var codes = account.codes();
        if (codes == null || codes.since() != null || !spend(account, codes, digits(typed))) {
            throw Refusal.invalid("code", "access.codes.wrong");
        }
        var recovery = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            recovery.add(Base32.encode(fresh(RECOVERY_BYTES)));
        }
        store.confirm(
                account.id(),
                clock.instant(),
                recovery.stream().map(code -> keyed(account.id(), code)).toList());
        return recovery.stream().map(Codes::grouped).toList();
    }

    void end(Account account) {
        destroySecret(account);
        store.end(account.id());
    }

    /** Whether what was typed opens the account beside the password; spends it. Nothing is asked of who has no codes. */
    boolean accepts(Account account, String typed) {
        var codes = account.codes();
        if (codes == null || codes.since() == null) {
            return true;
        }
        var plain = digits(typed);
        return plain.length() == 6
                ? spend(account, codes, plain)
                : store.spendRecovery(account.id(), keyed(account.id(), plain));
    }

    int recoveryLeft(UUID account) {
        return store.recoveryLeft(account);
    }

    private boolean spend(Account account, CodeSecret codes, String typed) {
        try (var ring = contents.open(List.of(codes.content()))) {
            var secret = Base32.decode(Objects.requireNonNull(ring.text(codes.content(), FIELD, codes.sealed())));
            var step = OneTimeCodes.accept(secret, typed, clock.instant(), codes.lastStep());
            Arrays.fill(secret, (byte) 0);
            return step.isPresent() && store.spend(account.id(), step.getAsLong());
        }
    }

    private void destroySecret(Account account) {
        if (account.codes() != null) {
            contents.destroy(account.codes().content());
        }
    }

    private byte[] keyed(UUID account, String code) {
        return words.keyed(PURPOSE, account + ":" + code);
    }

    /** As typed from paper or a telephone: spaces, hyphens and small letters do not matter. */
    private static String digits(String typed) {
        var plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("[0-9A-Z]{1,40}") ? plain : "?";
    }

    private static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{4})"));
    }

    private byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
