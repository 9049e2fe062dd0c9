package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecretsStayInsideTests {
    private static final String MARK = "DẤU-HIỆU-KHÔNG-ĐƯỢC-LỘ";
    private static final char[] MARKED_PASSPHRASE = ("cụm " + MARK).toCharArray();

    @Test
    void aKeyHasNoReadableFormAndIsWipedWhenClosed() {
        byte[] bytes = MARK.getBytes(UTF_8);
        byte[] first = Arrays.copyOf(bytes, Key.SIZE);
        Key key = Key.take(first);
        assertThat(key.toString()).isEqualTo("Key");
        assertThat(new RawKey("AES", first).toString()).isEqualTo("RawKey");
        assertThat(key).isNotInstanceOf(Serializable.class);
        key.close();
        assertThat(first).containsOnly(0);
        assertThatThrownBy(() -> key.use(byte[]::clone)).isInstanceOf(VaultSealed.class);
    }

    @Test
    void whatTheJavaProvidersSeeCannotBeSerialised() throws Exception {
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(new RawKey("AES", new byte[32])))
                    .isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void aMarkedSecretDrivenThroughEveryFailureIsNowhereToBeRead() {
        var logged = new ListAppender<ILoggingEvent>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.DEBUG);
        logged.start();
        root.addAppender(logged);
        List<String> told = new ArrayList<>();
        try (VaultHouse house = VaultHouse.empty()) {
            RecoveryKit kit = house.vault().initialise(MARKED_PASSPHRASE, 2, 3);
            told.add(kit.toString());
            ContentId id = house.inTransaction(() -> house.contents().create(KeyGroup.of("mat")));
            KeyRing ring = house.inTransaction(() -> house.contents().open(List.of(id)));
            byte[] sealed = ring.seal(id, "title", MARK);
            told.add(ring.toString());
            told.add(failure(() -> ring.text(id, "note", sealed)));
            told.add(failure(() -> ring.seal(new ContentId(new UUID(1, 2)), "title", MARK)));
            told.add(failure(() -> house.vault().initialise(MARKED_PASSPHRASE, 2, 3)));
            told.add(failure(() -> house.vault().offerShare(MARK)));
            told.add(failure(() -> house.vault().offerShare(kit.shares().get(0) + MARK)));
            house.vault().reseal(ResealCause.BY_HAND);
            told.add(failure(() -> ring.seal(id, "other", MARK)));
            told.add(failure(() -> house.bean(BlindIndex.class).blind("title", MARK)));
            told.add(failure(() -> house.vault().unseal((MARK + "?").toCharArray())));
            told.add(failure(() -> house.vault().unseal(MARKED_PASSPHRASE)));
            told.add(failure(() -> house.bean(Rekeying.class)
                    .changePassphrase(MARKED_PASSPHRASE, MARK.toCharArray(), new Hand("quan-tri", null))));
            house.sql().dropSchema("vault").cascade().execute();
            told.add(failure(() -> house.vault().unseal(MARKED_PASSPHRASE)));
            told.add(failure(() -> house.inTransaction(() -> house.contents().read(id))));
        } finally {
            root.detachAppender(logged);
            root.setLevel(before);
        }
        logged.list.forEach(event -> told.add(event.getFormattedMessage()));
        assertThat(told).hasSizeGreaterThan(12).noneMatch(text -> text.contains("LỘ"));
    }

    private static String failure(Runnable act) {
        Throwable thrown = catchThrowable(act::run);
        assertThat(thrown).isNotNull();
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
