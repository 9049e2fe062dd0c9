package vn.somat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.somat.testing.TestDatabase;

/** What is typed and what is answered, within this process; whole processes are the business of WholeLifeJarTests. */
class CommandLineTests {

    private static final String LOGGING = "org.springframework.boot.logging.LoggingSystem";
    private static final String PASSPHRASE = "núi Tản sông Đà mây trắng";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>(TestDatabase.environment());
    private String out = "";
    private String err = "";

    @BeforeAll
    static void leaveTheLogOfTheOtherTestsAlone() {
        System.setProperty(LOGGING, "none");
    }

    @AfterAll
    static void giveItBack() {
        System.clearProperty(LOGGING);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Chưa gõ lệnh",
        "frob, Không có lệnh “frob”",
        "run --colour red, Lệnh run không có tùy chọn --colour",
        "run --port, Tùy chọn --port cần một giá trị",
        "run --port 0, “0” không phải là cổng",
        "run --port 70000, “70000” không phải là cổng",
        "run --port 88o0, 'Tùy chọn --port phải là một số, đã gõ “88o0”'",
        "import f, Lệnh import cần tùy chọn --register",
        "run --listen 0.0.0.0 --port 38123, 'Nhận kết nối từ máy khác (0.0.0.0) cần HTTPS'",
        "token, Lệnh token cần tùy chọn --account",
        "token --account a --days x, Tùy chọn --days phải là một số",
        "run here, 'Lệnh run cần 0 tên tệp hoặc thư mục, đã gõ 1'",
        "backup --data d, 'Lệnh backup cần 1 tên tệp hoặc thư mục, đã gõ 0'",
        "backup f --db-url mysql://x, --db-url phải có dạng",
        "backup f --db-url jdbc:postgresql://h/d?password=x, --db-url phải có dạng",
        "backup f --db-url jdbc:postgresql://h/d, Cơ sở dữ liệu ở máy khác chỉ nối qua TLS",
        "run --db-url jdbc:postgresql://10.0.0.31/d?sslmode=require, Cơ sở dữ liệu ở máy khác chỉ nối qua TLS",
        "demo --data d, Lệnh demo không có tùy chọn --data",
        "pack frob f, 'Lệnh pack chỉ có key và sign, đã gõ “frob”'"
    })
    void whatIsNotUnderstoodIsSaidAndNothingIsBegun(String typed, String answer) {
        int code = run(typed.isEmpty() ? new String[0] : typed.split(" ", -1));
        assertThat(err).contains(answer).contains("./somat help");
        assertThat(code).isEqualTo(2);
        assertThat(out).isEmpty();
    }

    @Test
    void itSpeaksEnglishWhenAsked() {
        environment.put("SOMAT_LANG", "en");
        assertThat(run("frob")).isEqualTo(2);
        assertThat(err).contains("There is no command “frob”.");
    }

    @ParameterizedTest
    @EnumSource
    void everyVerbIsInTheHelpOfBothLanguages(Verb verb) throws Exception {
        for (var language : new String[] {"vi", "en"}) {
            assertThat(Files.readString(Path.of("../docs/help_" + language + ".txt")))
                    .contains("./somat " + verb.typed() + " ");
        }
    }

    @Test
    void aBusyPortIsNamedBeforeAnythingIsStarted() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("run", "--port", "" + taken.getLocalPort(), "--data", folder("data"));
            assertThat(code).isEqualTo(1);
            assertThat(err).contains("Cổng " + taken.getLocalPort() + " trên 127.0.0.1");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidInOneLine() {
        int code = run(
                "export-ledger",
                folder("out"),
                "--db-url",
                "jdbc:postgresql://127.0.0.1:1/none",
                "--data",
                folder("d"));
        assertThat(code).isEqualTo(1);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).contains("08001");
    }

    @Test
    void aMakerOfPacksMakesAKeyAndSignsAFolder() throws Exception {
        var key = folder("nguoi-lam.key");
        assertThat(run("pack", "key", key)).isZero();
        assertThat(Files.getPosixFilePermissions(Path.of(key)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(out).contains("MCowBQYDK2VwAyEA").containsPattern("([A-Z0-9]{4}-){7}[A-Z0-9]{4}");
        assertThat(run("pack", "key", key)).isEqualTo(1);
        assertThat(err).contains("không ghi đè");

        var pack = Files.createDirectory(folder.resolve("RS-2025-a"));
        var shipped = Files.readString(Path.of("src/main/resources/regulation/RS-2025/pack.yaml"));
        var head = shipped.replace("id: RS-2025", "id: RS-2025-a\nregime: RS-2025\nfollows: RS-2025")
                .replace("from: 2026-03-01", "from: 2027-13-01");
        Files.writeString(pack.resolve("pack.yaml"), head);
        String[] sign = {"pack", "sign", pack.toString(), "--key", key, "--signer", "Vụ Pháp chế"};
        assertThat(run(sign)).isEqualTo(1);
        assertThat(err).contains("tệp RS-2025-a/pack.yaml, dòng " + (lineOf(head, "from:")));
        Files.writeString(pack.resolve("pack.yaml"), head.replace("2027-13-01", "2027-01-01"));
        assertThat(run(sign)).as(err).isZero();
        assertThat(out).contains("RS-2025-a.zip");
        assertThat(folder.resolve("RS-2025-a.zip")).isNotEmptyFile();
        assertThat(run(sign)).isEqualTo(1);

        Files.writeString(
                pack.resolve("pack.yaml"),
                head.replace("2027-13-01", "2027-01-01").replace("follows: RS-2025", "follows: RS-9999"));
        Files.delete(folder.resolve("RS-2025-a.zip"));
        assertThat(run(sign)).isZero();
        assertThat(err).contains("chưa kiểm tra được nội dung");
        Files.writeString(Path.of(key), "không phải khóa");
        assertThat(run(sign)).isEqualTo(1);
        assertThat(err).contains("không phải khóa ký");
        assertThat(run("pack", "sign", folder("none"), "--key", key, "--signer", "x"))
                .isEqualTo(1);
        assertThat(err).contains("không phải thư mục");
    }

    private static long lineOf(String text, String words) {
        return 1 + text.substring(0, text.indexOf("\n" + words) + 1).lines().count();
    }

    @Test
    void aHouseGoesIntoAFileAndComesOutOfItElsewhere() throws Exception {
        var here = TestDatabase.unmigratedUrl();
        var there = TestDatabase.unmigratedUrl();
        var file = folder("sao-luu");
        environment.put("SOMAT_PASSPHRASE", PASSPHRASE);

        assertThat(run("backup", file, "--db-url", here, "--data", folder("d"))).isEqualTo(1);
        assertThat(err).contains("chưa được thiết lập");
        SetUp.on(TestDatabase.environment(), PASSPHRASE, "--db-url", here, "--data", folder("d"));

        assertThat(run("backup", file, "--db-url", here, "--data", folder("d")))
                .as(err)
                .isZero();
        assertThat(out).contains(file).contains("đọc lại: đúng");
        assertThat(Path.of(file)).isNotEmptyFile();
        assertThat(Path.of(file + ".part")).doesNotExist();

        assertThat(run("backup", file, "--db-url", here, "--data", folder("d"))).isEqualTo(1);
        assertThat(err).contains("không ghi đè");

        environment.put("SOMAT_PASSPHRASE", "không phải câu này đâu");
        assertThat(run("restore", file, "--db-url", there, "--data", folder("d")))
                .isEqualTo(1);
        assertThat(err).contains("không mở được bản sao lưu này");

        environment.remove("SOMAT_PASSPHRASE");
        assertThat(run("restore", file, "--db-url", there, "--data", folder("d")))
                .isEqualTo(2);
        assertThat(err).contains("--passphrase-file");

        var secret =
                Files.writeString(folder.resolve("secret"), PASSPHRASE + "\n").toString();
        var again =
                new String[] {"restore", file, "--db-url", there, "--data", folder("d"), "--passphrase-file", secret};
        assertThat(run(again)).as(err).isZero();
        assertThat(out).contains("Gốc nhật ký bằng nhau: đúng");

        assertThat(run(again)).isEqualTo(1);
        assertThat(err).contains("đã có dữ liệu");

        assertThat(run("restore", folder("absent"), "--db-url", there, "--data", folder("d")))
                .isEqualTo(1);
        assertThat(err).contains("Không có tệp hoặc thư mục " + folder("absent"));

        assertThat(run(
                        "export-ledger",
                        folder("chung-cu"),
                        "--db-url",
                        there,
                        "--data",
                        folder("d"),
                        "--passphrase-file",
                        secret))
                .as(err)
                .isZero();
        assertThat(folder.resolve("chung-cu/entries.jsonl")).isNotEmptyFile();
    }

    private String folder(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... typed) {
        var said = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        int code = Errand.run(terminal(said, told), typed);
        out = said.toString(UTF_8);
        err = told.toString(UTF_8);
        assertThat(out + err).as(Arrays.toString(typed)).doesNotContain("\tat ");
        return code;
    }

    private Terminal terminal(ByteArrayOutputStream said, ByteArrayOutputStream told) {
        return new Terminal(
                new PrintStream(said, true, UTF_8), new PrintStream(told, true, UTF_8), Map.copyOf(environment));
    }
}
