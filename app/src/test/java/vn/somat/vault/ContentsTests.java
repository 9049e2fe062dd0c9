package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.IllegalTransactionStateException;

class ContentsTests {
    private static final String TITLE = "Báo cáo tình hình biên giới quý I";
    private static VaultHouse house;

    @BeforeAll
    static void open() {
        house = VaultHouse.opened();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static ContentId create(String group) {
        return house.inTransaction(() -> house.contents().create(KeyGroup.of(group)));
    }

    private static KeyRing ring(ContentId... ids) {
        return house.inTransaction(() -> house.contents().open(List.of(ids)));
    }

    private static byte[] seal(ContentId id, String name, String text) {
        try (KeyRing ring = ring(id)) {
            return ring.seal(id, name, text);
        }
    }

    private static @Nullable String text(ContentId id, String name, byte @Nullable [] sealed) {
        try (KeyRing ring = ring(id)) {
            return ring.text(id, name, sealed);
        }
    }

    @Test
    void aSealedFieldComesBackAsItWas() {
        ContentId id = create("mat");
        byte[] sealed = seal(id, "title", TITLE);
        assertThat(text(id, "title", sealed)).isEqualTo(TITLE);
        assertThat(text(id, "title", null)).isNull();
        assertThat(new String(sealed, UTF_8)).doesNotContain("biên");
    }

    @Test
    void aFieldMovedToAnotherNameOrRecordDoesNotOpen() {
        ContentId id = create("mat");
        ContentId other = create("mat");
        byte[] sealed = seal(id, "title", TITLE);
        assertThatThrownBy(() -> text(id, "note", sealed)).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> text(other, "title", sealed)).isInstanceOf(Damaged.class);
    }

    @Test
    void swappedWrappedKeysAreNotAccepted() {
        ContentId id = create("mat");
        ContentId other = create("mat");
        byte[] sealed = seal(id, "title", TITLE);
        house.sql()
                .execute(
                        "update vault.content_key set wrapped = (select wrapped from vault.content_key where content_id = ?)"
                                + " where content_id = ?",
                        id.value(),
                        other.value());
        assertThatThrownBy(() -> text(other, "title", sealed)).isInstanceOf(Damaged.class);
    }

    @Test
    void aKeyUnderTheNameOfAnotherGroupIsNotAccepted() {
        create("toi-mat");
        ContentId id = create("mat");
        byte[] sealed = seal(id, "title", TITLE);
        house.sql().execute("update vault.content_key set group_code = 'toi-mat' where content_id = ?", id.value());
        assertThatThrownBy(() -> text(id, "title", sealed))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining(id.value().toString());
    }

    @Test
    void regroupingChangesTheGuardAndKeepsTheText() {
        ContentId id = create("mat");
        byte[] sealed = seal(id, "title", TITLE);
        house.transact(() -> house.contents().regroup(id, KeyGroup.of("tuyet-mat")));
        assertThat(text(id, "title", sealed)).isEqualTo(TITLE);
        assertThat(house.sql().fetchValue("select group_code from vault.content_key where content_id = ?", id.value()))
                .isEqualTo("tuyet-mat");
    }

    @Test
    void aDestroyedContentCannotBeOpened() throws IOException {
        ContentId id = create("mat");
        byte[] sealed = seal(id, "title", TITLE);
        write(id, new byte[100_000]);
        house.transact(() -> house.contents().destroy(id));
        house.transact(() -> house.contents().destroy(id));

        assertThat(text(id, "title", sealed)).isNull();
        assertThatThrownBy(() -> seal(id, "title", TITLE)).isInstanceOf(ContentDestroyed.class);
        assertThatThrownBy(() -> read(id)).isInstanceOf(ContentDestroyed.class);
        assertThatThrownBy(() -> house.transact(() -> house.contents().regroup(id, KeyGroup.of("ordinary"))))
                .isInstanceOf(ContentDestroyed.class);
        assertThat(house.sql()
                        .fetchCount(
                                house.sql().selectFrom("vault.content_chunk").where("content_id = ?", id.value())))
                .isZero();
        assertThat(house.events.seen).containsOnlyOnce("destroyed " + id.value());
    }

    @Test
    void aDestroyedKeyCannotBePutBackAndItsRowCannotBeRemoved() {
        ContentId id = create("mat");
        house.transact(() -> house.contents().destroy(id));
        assertThatThrownBy(() -> house.sql()
                        .execute(
                                "update vault.content_key set wrapped = '\\x01', destroyed_at = null where content_id = ?",
                                id.value()))
                .hasMessageContaining("stays destroyed");
        assertThatThrownBy(() -> house.sql().execute("delete from vault.content_key where content_id = ?", id.value()))
                .hasMessageContaining("row stays");
    }

    @Test
    void destroyingIsUndoneWithItsTransaction() {
        ContentId id = create("mat");
        byte[] sealed = seal(id, "title", TITLE);
        assertThatThrownBy(() -> house.transact(() -> {
                    house.contents().destroy(id);
                    throw new IllegalStateException("the act above failed");
                }))
                .hasMessage("the act above failed");
        assertThat(text(id, "title", sealed)).isEqualTo(TITLE);
    }

    @Test
    void aGroupCreatedInATransactionThatFailedStaysUsable() {
        assertThatThrownBy(() -> house.transact(() -> {
                    house.contents().create(KeyGroup.of("first-seen"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        ContentId id = create("first-seen");
        byte[] sealed = seal(id, "title", TITLE);
        try (VaultHouse other = house.again()) {
            other.vault().unseal(VaultHouse.PASSPHRASE);
            try (KeyRing ring = other.inTransaction(() -> other.contents().open(List.of(id)))) {
                assertThat(ring.text(id, "title", sealed)).isEqualTo(TITLE);
            }
        }
    }

    @Test
    void keysWithAPurposeOfTheirOwnGuardNoContents() {
        assertThatThrownBy(() -> create("search")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> create("ledger-sign")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyGroup.of("Mật")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsDoneOutsideTheCallersTransaction() {
        assertThatThrownBy(() -> house.contents().create(KeyGroup.of("mat")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_003})
    void aFileOfAnySizeComesBackAsItWas(int size) throws Exception {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);
        ContentId id = create("toi-mat");
        StoredFile stored = write(id, plain);
        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(plain));
        assertThat(read(id)).isEqualTo(plain);
        assertThatThrownBy(() -> write(id, plain)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileCutOffAtASegmentIsNoticed() throws IOException {
        ContentId id = create("mat");
        write(id, new byte[200_000]);
        house.sql().execute("delete from vault.content_chunk where content_id = ? and number = 3", id.value());
        assertThatThrownBy(() -> read(id)).isInstanceOf(Damaged.class);
    }

    @Test
    void segmentsThatChangedPlacesAreNoticed() throws IOException {
        ContentId id = create("mat");
        write(id, new byte[200_000]);
        house.sql()
                .execute(
                        "update vault.content_chunk set number = case number when 0 then 11 when 1 then 10 end"
                                + " where content_id = ? and number < 2",
                        id.value());
        house.sql()
                .execute(
                        "update vault.content_chunk set number = number - 10 where content_id = ? and number >= 10",
                        id.value());
        assertThatThrownBy(() -> read(id)).isInstanceOf(Damaged.class);
    }

    @Test
    void aSegmentOfAnotherFileIsNoticed() throws IOException {
        ContentId id = create("mat");
        ContentId other = create("mat");
        write(id, new byte[200_000]);
        write(other, new byte[200_000]);
        house.sql()
                .execute(
                        "update vault.content_chunk c set bytes = o.bytes from vault.content_chunk o"
                                + " where c.content_id = ? and o.content_id = ? and c.number = 1 and o.number = 1",
                        id.value(),
                        other.value());
        assertThatThrownBy(() -> read(id)).isInstanceOf(Damaged.class);
    }

    private static StoredFile write(ContentId id, byte[] plain) {
        return house.inTransaction(() -> house.contents().write(id, new ByteArrayInputStream(plain)));
    }

    private static byte[] read(ContentId id) throws IOException {
        InputStream opened = house.inTransaction(() -> house.contents().read(id));
        try (opened) {
            return opened.readAllBytes();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
