package vn.somat.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import vn.somat.BenchHouse;
import vn.somat.rehearsal.BenchOffice;

/** A data folder with an office and so many papers in its books; a token for each account. */
record Stock(Path data, int papers, Map<String, String> tokens) {

    static Stock make(Path folder, int papers, long seed, LocalDate first, LocalDate last) throws Exception {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (var house = BenchHouse.open(folder)) {
            var office = new BenchOffice(house, first);
            var tokens = new Filling(house, office, new PaperSource(seed), papers, first, last).fill();
            return new Stock(folder, papers, tokens);
        }
    }

    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        var last = LocalDate.now().minusDays(1);
        var stock = make(Path.of(args[0]), Integer.parseInt(args[1]), 1, LocalDate.of(last.getYear() - 4, 1, 1), last);
        System.out.println((System.nanoTime() - begun) / 1e9 + " s");
        stock.tokens().forEach((name, token) -> System.out.println(name + " " + token));
    }
}
