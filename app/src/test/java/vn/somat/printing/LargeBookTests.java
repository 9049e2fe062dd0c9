package vn.somat.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of a large office, 21,000 lines, printed by a program that has 512 MB and no business on the disk. */
class LargeBookTests {

    @TempDir
    private Path folder;

    // Rule 7: A book of 21,000 rows is printed in 512 MB and nothing is written to the disk.
    @Test
    void aYearOf21000RowsPrintsWithin512MegabytesAndLeavesNothingOnTheDisk() throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Year.class.getName(),
                        folder.resolve("book").toString(),
                        scratch.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("rows=21000").contains("scratch files: 0");
        assertThat(folder.resolve("book.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("book.xlsx")).isNotEmptyFile();
    }

    /** The other program. */
    static final class Year {

        public static void main(String[] args) throws Exception {
            try (OutputStream pdf = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0] + ".pdf")))) {
                System.out.println(new BookPrinter()
                        .print(SampleBook.book(), SampleBook.rows(21_000), rows -> look(args[1]), pdf));
            }
            var tabs = new BookWorkbook.Tabs("1", "2", "3");
            try (OutputStream xlsx = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0] + ".xlsx")))) {
                new BookWorkbook().write(SampleBook.book(), tabs, SampleBook.rows(21_000), rows -> look(args[1]), xlsx);
            }
            System.out.println("scratch files: " + seen);
        }

        private static long seen;

        private static void look(String scratch) {
            String[] files = Path.of(scratch).toFile().list();
            seen += files == null ? 0 : files.length;
        }
    }
}
