package vn.somat.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Proofs;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Duty;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.RegisterIncoming;
import vn.somat.testing.TestDatabase;
import vn.somat.testing.TestOffice;
import vn.somat.vault.SealedBackups;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultRefusal;

class BackupTests {

    private static final String TITLE = "Về việc QUANHTHANHBIEN không ai được đọc";
    private static final Progress UNWATCHED = rows -> {};

    private static TestOffice office;
    private static BackupDesk desk;

    @BeforeAll
    static void anOfficeWithPapers() {
        office = TestOffice.party("2026-05-04");
        desk = office.bean(BackupDesk.class);
        for (int i = 1; i <= 5; i++) {
            register(i);
        }
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("A backup holds every table of every room, but not who sat at which screen.")
    void everyTableIsInIt() {
        var known = office.sql().queryForList("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and table_name <> 'flyway_schema_history'
                          and (table_schema, table_name) <> ('access', 'visit')""", String.class);
        assertThat(new BackupStore(office.bean(org.jooq.DSLContext.class)).tables())
                .extracting(table -> table.schema() + "." + table.name())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    @DisplayName("Restored, it is the same house, row by row, and its ledger has the same root.")
    void theSameHouseRowByRow() throws Exception {
        var file = backup();
        try (var elsewhere = new EmptyHouse(TestDatabase.unmigrated())) {
            var restored = elsewhere.desk().restore(open(file), TestVault.PASSPHRASE.toCharArray(), UNWATCHED);

            var tree = elsewhere.bean(Proofs.class).recount();
            assertThat(tree.size()).isEqualTo(restored.ledgerSize()).isPositive();
            for (var table : new BackupStore(office.bean(org.jooq.DSLContext.class)).tables()) {
                var name = table.schema() + "." + table.name();
                // The ledger goes on, and what the file came to is known when it is written.
                if (!table.schema().equals("ledger") && !name.equals("interchange.backup_file")) {
                    assertThat(rows(elsewhere.sql(), name)).as(name).isEqualTo(rows(office.sql(), name));
                }
            }
            assertThat(rows(office.sql(), "ledger.entry"))
                    .containsAll(elsewhere
                            .sql()
                            .queryForList(
                                    "select t::text from ledger.entry t where act <> 'interchange.backup.restored'",
                                    String.class));
            elsewhere.bean(Vault.class).unseal(TestVault.PASSPHRASE.toCharArray());
            assertThat(elsewhere.bean(Seals.class).verifierKey())
                    .isEqualTo(office.bean(Seals.class).verifierKey());
        }
    }

    @Test
    @DisplayName("In a restored house every rule of the tables is in force again.")
    void rulesAreInForceAgain() throws Exception {
        var file = backup();
        try (var elsewhere = new EmptyHouse(TestDatabase.unmigrated())) {
            var unused = elsewhere.desk().restore(open(file), TestVault.PASSPHRASE.toCharArray(), UNWATCHED);
            var rules = """
                    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
                    from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information)'
                    union all
                    select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                    union all
                    select schemaname || '.' || sequencename || ' ' || coalesce(last_value, 0) from pg_sequences
                    where sequencename not like 'entry_recorded%'
                    order by 1""";
            assertThat(elsewhere.sql().queryForList(rules, String.class))
                    .isEqualTo(office.sql().queryForList(rules, String.class))
                    .isNotEmpty();
            assertThatThrownBy(() -> elsewhere.sql().update("delete from ledger.entry"))
                    .hasMessageContaining("only grows");
        }
    }

    @Test
    @DisplayName("Every backup leaves an entry, and so does every restore.")
    void everyBackupLeavesAnEntry() throws Exception {
        var out = new ByteArrayOutputStream();
        var made = desk.write(office.reader(Duty.ADMINISTRATOR), out, UNWATCHED);
        assertThat(office.bean(Ledger.class).history("backup", made.id(), null, 10))
                .extracting(act -> act.act())
                .containsExactly("interchange.backup.made");
        try (var elsewhere = new EmptyHouse(TestDatabase.unmigrated())) {
            var unused =
                    elsewhere.desk().restore(open(out.toByteArray()), TestVault.PASSPHRASE.toCharArray(), UNWATCHED);
            assertThat(elsewhere.bean(Ledger.class).history("backup", made.id(), null, 10))
                    .extracting(act -> act.act())
                    .containsExactly("interchange.backup.restored", "interchange.backup.made");
        }
    }

    @Test
    @DisplayName("Whoever is not charged with it makes no backup.")
    void onlyTheAdministratorMayMakeOne() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> desk.write(office.reader(Duty.CLERK_INCOMING), out, UNWATCHED))
                .isInstanceOf(Refusal.class);
        assertThat(out.size()).isZero();
    }

    @Test
    @DisplayName("No title is in it, neither in the file nor in what the file decrypts to.")
    void noTitleIsInIt() throws Exception {
        var file = backup();
        assertThat(new String(file, UTF_8)).doesNotContain("QUANHTHANHBIEN").doesNotContain("registry");
        try (InputStream plain =
                office.bean(SealedBackups.class).open(open(file), TestVault.PASSPHRASE.toCharArray())) {
            var text = new String(new InflaterInputStream(plain).readAllBytes(), UTF_8);
            assertThat(text).contains("registry").doesNotContain("QUANHTHANHBIEN");
        }
    }

    @Test
    @DisplayName("It shows one moment, whatever the clerks do meanwhile.")
    void itShowsOneMoment() throws Exception {
        var stop = new AtomicBoolean();
        try (var clerks = Executors.newFixedThreadPool(2)) {
            var working = clerks.submit(() -> {
                for (int i = 100; !stop.get(); i++) {
                    register(i);
                }
            });
            var files = new ArrayList<byte[]>();
            for (int i = 0; i < 4; i++) {
                files.add(backup());
            }
            stop.set(true);
            working.get();
            for (var file : files) {
                try (var elsewhere = new EmptyHouse(TestDatabase.unmigrated())) {
                    var unused = elsewhere.desk().restore(open(file), TestVault.PASSPHRASE.toCharArray(), UNWATCHED);
                }
            }
        }
    }

    @Test
    @DisplayName("Where something has happened already, nothing is restored.")
    void nothingIsRestoredOverAHouse() throws Exception {
        var file = backup();
        try (var elsewhere = new EmptyHouse(TestDatabase.unmigrated())) {
            var first = elsewhere.desk().restore(open(file), TestVault.PASSPHRASE.toCharArray(), UNWATCHED);
            long before = entries(elsewhere);
            assertThatThrownBy(
                            () -> elsewhere.desk().restore(open(file), TestVault.PASSPHRASE.toCharArray(), UNWATCHED))
                    .asInstanceOf(type(Refusal.class))
                    .extracting(Refusal::code)
                    .isEqualTo("interchange.restore.not-empty");
            assertThat(entries(elsewhere)).isEqualTo(before).isEqualTo(first.ledgerSize() + 1);
        }
    }

    @Test
    @DisplayName("A house that was opened but not set up yet may receive one.")
    void aHouseWithoutHistoryMayReceiveOne() throws Exception {
        try (var elsewhere = new EmptyHouse(TestDatabase.fresh())) {
            var restored = elsewhere.desk().restore(open(backup()), TestVault.PASSPHRASE.toCharArray(), UNWATCHED);
            assertThat(restored.rows()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9, 0.999})
    @DisplayName("A file that was changed or cut leaves nothing behind; a whole one is welcome afterwards.")
    void aDamagedFileLeavesNothing(double place) throws Exception {
        var file = backup();
        int at = (int) (file.length * place);
        var changed = file.clone();
        changed[at] ^= 1;
        var cut = Arrays.copyOf(file, at);
        try (var elsewhere = new EmptyHouse(TestDatabase.unmigrated())) {
            for (var bad : List.of(changed, cut)) {
                assertThatThrownBy(() -> elsewhere.desk().check(open(bad), TestVault.PASSPHRASE.toCharArray()))
                        .isInstanceOf(Exception.class);
                assertThatThrownBy(() ->
                                elsewhere.desk().restore(open(bad), TestVault.PASSPHRASE.toCharArray(), UNWATCHED))
                        .isInstanceOf(Exception.class);
                assertThatThrownBy(() -> elsewhere.desk().restore(open(bad), "sai hoàn toàn".toCharArray(), UNWATCHED))
                        .isInstanceOf(VaultRefusal.class);
                elsewhere.desk().requireEmpty();
            }
            assertThat(elsewhere
                            .desk()
                            .restore(open(file), TestVault.PASSPHRASE.toCharArray(), UNWATCHED)
                            .rows())
                    .isPositive();
        }
    }

    private static void register(int number) {
        var unused = office.bean(IncomingDesk.class)
                .register(
                        office.reader(Duty.CLERK_INCOMING),
                        new RegisterIncoming(
                                office.book("vb-den"),
                                null,
                                "Ban Tổ chức Trung ương",
                                number + "-CV/BTCTW",
                                office.today(),
                                "CV",
                                TITLE,
                                "thuong",
                                null,
                                1,
                                1,
                                "Nguyễn Văn Hòa",
                                null,
                                null,
                                null,
                                false,
                                null));
    }

    private static byte[] backup() throws Exception {
        var out = new ByteArrayOutputStream();
        var made = desk.writeAtConsole(out, UNWATCHED);
        assertThat(made.rows()).isPositive();
        return out.toByteArray();
    }

    private static InputStream open(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static long entries(EmptyHouse house) {
        return Objects.requireNonNull(house.sql().queryForObject("select count(*) from ledger.entry", Long.class));
    }

    private static List<String> rows(JdbcTemplate sql, String table) {
        return sql.queryForList("select t::text from " + table + " t order by 1", String.class);
    }
}
