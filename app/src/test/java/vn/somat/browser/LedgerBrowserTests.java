package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Duty;

/** The inspector reads the ledger, takes it away and checks it elsewhere. */
@BrowserTest
class LedgerBrowserTests {

    @Test
    @DisplayName("Every act stands in words, with who did it by name and the way to its proof.")
    void actsStandInWords(House house, Visitor visitor) {
        visitor.signedIn(Duty.INSPECTOR).go("/ledger");
        assertThat(visitor.text())
                .contains("Đăng nhập")
                .contains(Staff.name(Duty.INSPECTOR))
                .contains("Dấu niêm phong")
                .doesNotContain("access.");
        visitor.isAccessible().picture("ledger");
        visitor.press("Niêm phong ngay");
        assertThat(visitor.text()).contains("Đã niêm phong");
        visitor.page().locator("a[href^='/ledger/entries/']").first().click();
        assertThat(visitor.text()).contains("Bằng chứng của việc số").contains("Phiếu niêm phong có chữ ký");
        visitor.isAccessible().picture("ledger-proof");
    }

    @Test
    @DisplayName("Only what was refused, the history of one thing, and page after page.")
    void filteredAndPaged(House house, Visitor visitor) {
        var clerk = new Visitor(house).signedIn(Duty.CLERK_INCOMING);
        clerk.go("/ledger").close();
        visitor.signedIn(Duty.HEAD).go("/ledger");
        visitor.press("Trang sau");
        assertThat(visitor.page().url()).contains("before=");
        visitor.press("Về trang đầu");
        assertThat(visitor.page().url()).endsWith("/ledger");
        visitor.press("Chỉ những việc bị từ chối");
        assertThat(visitor.text())
                .contains("Xin làm một việc")
                .contains("xem nhật ký")
                .contains(Staff.name(Duty.CLERK_INCOMING));
        visitor.isAccessible().picture("ledger-refused");
        visitor.go("/ledger");
        visitor.page().locator(".details a[href*='kind=account']").first().click();
        assertThat(visitor.text()).contains("Lịch sử của");
    }

    @Test
    @DisplayName("What an inspector takes away as a zip is whole for the separate verifier, and damaged it is not.")
    void theExportIsVerifiedElsewhere(House house, Visitor visitor, @TempDir Path folder) throws Exception {
        visitor.signedIn(Duty.INSPECTOR).go("/ledger/verify");
        visitor.isAccessible().picture("ledger-verify");
        var fingerprint = house.bean(Seals.class).fingerprint();
        assertThat(visitor.text()).contains("--fingerprint \"" + fingerprint + "\"");
        var download = visitor.page().waitForDownload(() -> visitor.press("Xuất nhật ký"));
        unpack(download.path(), folder);
        assertThat(verdict(folder, fingerprint)).isZero();
        var entries = folder.resolve("entries.jsonl");
        Files.writeString(
                entries, Files.readString(entries).replaceFirst("access.account.opened", "access.account.closed"));
        assertThat(verdict(folder, fingerprint)).isEqualTo(1);
    }

    private static int verdict(Path folder, String fingerprint) {
        var said = new ByteArrayOutputStream();
        return vn.somatverifier.Main.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "verify",
                folder.toString(),
                "--fingerprint",
                fingerprint);
    }

    private static void unpack(Path zip, Path folder) throws Exception {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, folder.resolve(entry.getName()));
            }
        }
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("manifest.txt"));
    }
}
