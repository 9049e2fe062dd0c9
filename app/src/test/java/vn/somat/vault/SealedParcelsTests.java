package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.testing.TestOffice;

class SealedParcelsTests {

    private static final TestOffice from = TestOffice.party("2026-09-14");
    private static final TestOffice to = TestOffice.party("2026-09-14");

    @AfterAll
    static void close() {
        from.close();
        to.close();
    }

    private static <T> T together(TestOffice office, java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(
                new TransactionTemplate(office.bean(PlatformTransactionManager.class)).execute(tx -> work.get()));
    }

    @Test
    @DisplayName(
            "What is sealed to another office opens in its vault alone; keys of contents go with it wrapped for that one parcel.")
    void opensInTheOtherVaultAlone() throws Exception {
        var contents = from.bean(Contents.class);
        var content = together(from, () -> contents.create(KeyGroup.of("mat")));
        byte[] field = together(from, () -> {
            try (var keys = contents.open(List.of(content))) {
                return keys.seal(content, "title", "QXZV");
            }
        });
        var out = new ByteArrayOutputStream();
        HandedKey handed;
        try (var parcel = from.bean(SealedParcels.class)
                .seal(out, to.bean(SealedParcels.class).publicKey())) {
            parcel.body().write("bên trong".getBytes(UTF_8));
            handed = parcel.give(List.of(content)).getFirst();
            parcel.finish();
        }
        byte[] sealed = out.toByteArray();
        assertThatThrownBy(() -> from.bean(SealedParcels.class).open(new ByteArrayInputStream(sealed)))
                .hasMessageContaining("vault.parcel.not-ours");
        try (var opened = to.bean(SealedParcels.class).open(new ByteArrayInputStream(sealed))) {
            assertThat(opened.body().readAllBytes()).isEqualTo("bên trong".getBytes(UTF_8));
            var unused = together(to, () -> {
                opened.take(handed, to.now(), null);
                return true;
            });
        }
        var text = together(to, () -> {
            try (var keys = to.bean(Contents.class).open(List.of(content))) {
                return keys.text(content, "title", field);
            }
        });
        assertThat(text).isEqualTo("QXZV");
        try (var other = from.bean(SealedParcels.class)
                .seal(new ByteArrayOutputStream(), to.bean(SealedParcels.class).publicKey())) {
            assertThat(other.give(List.of(content)).getFirst().wrapped()).isNotEqualTo(handed.wrapped());
        }
    }
}
