package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KeysUnderLoadTests {
    @Test
    void twoInstancesThatCreateAGroupAtOnceUseOneKey() throws Exception {
        try (VaultHouse one = VaultHouse.opened();
                VaultHouse two = one.again();
                var crew = Executors.newFixedThreadPool(6)) {
            two.vault().unseal(VaultHouse.PASSPHRASE);
            List<Callable<ContentId>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                VaultHouse house = i % 2 == 0 ? one : two;
                KeyGroup group = KeyGroup.of("new-" + i / 4);
                work.add(() -> house.inTransaction(() -> house.contents().create(group)));
            }
            List<ContentId> made = new ArrayList<>();
            for (Future<ContentId> done : crew.invokeAll(work)) {
                made.add(done.get());
            }
            try (KeyRing first = one.inTransaction(() -> one.contents().open(made));
                    KeyRing second = two.inTransaction(() -> two.contents().open(made))) {
                for (ContentId id : made) {
                    assertThat(second.text(id, "title", first.seal(id, "title", "một")))
                            .isEqualTo("một");
                }
            }
        }
    }

    /** A key of zeros must never be used: whatever was sealed in the moment of resealing opens again, or was refused. */
    @Test
    void resealingInTheMiddleOfWorkRefusesButNeverSpoils() throws Exception {
        try (VaultHouse house = VaultHouse.opened();
                var crew = Executors.newFixedThreadPool(3)) {
            ContentId id = house.inTransaction(() -> house.contents().create(KeyGroup.of("mat")));
            List<Future<List<byte[]>>> work = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                work.add(crew.submit(() -> sealUntilRefused(house, id)));
            }
            Thread.sleep(100);
            house.vault().reseal(ResealCause.BY_HAND);
            List<byte[]> sealed = new ArrayList<>();
            for (Future<List<byte[]>> done : work) {
                sealed.addAll(done.get());
            }
            house.vault().unseal(VaultHouse.PASSPHRASE);
            try (KeyRing ring = house.inTransaction(() -> house.contents().open(List.of(id)))) {
                assertThat(sealed).isNotEmpty().allMatch(bytes -> "một".equals(ring.text(id, "title", bytes)));
            }
        }
    }

    private static List<byte[]> sealUntilRefused(VaultHouse house, ContentId id) {
        List<byte[]> sealed = new ArrayList<>();
        try {
            while (sealed.size() < 20_000) {
                try (KeyRing ring = house.inTransaction(() -> house.contents().open(List.of(id)))) {
                    sealed.add(ring.seal(id, "title", "một"));
                }
            }
        } catch (VaultSealed expected) {
            return sealed;
        }
        return sealed;
    }
}
