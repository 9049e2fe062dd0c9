package vn.somat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The plan of the house is what the code says, and the page that draws it is never out of date. */
class RoomsTests {

    private static final ApplicationModules HOUSE = ApplicationModules.of(SomatApplication.class);
    private static final Path PAGE = Path.of("..", "docs", "rooms", "README.md");

    @Test
    void arrowsOnlyGoDown() {
        HOUSE.verify();
    }

    /** Run with {@code -Dsomat.rewrite=true} to write the page anew. */
    @Test
    void theRoomsPageIsInStepWithTheCode() throws IOException {
        var page = "# The rooms, as the code has them\n\n"
                + "Written by `RoomsTests`; do not edit by hand (`mvn test -Dtest=RoomsTests -Dsomat.rewrite=true`).\n\n"
                + "| room | may import | its face |\n|---|---|---|\n"
                + rows();
        if (Boolean.getBoolean("somat.rewrite")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String rows() {
        var rooms = new TreeMap<String, ApplicationModule>();
        HOUSE.stream().forEach(room -> rooms.put(room.getIdentifier().toString(), room));
        return rooms.values().stream().map(RoomsTests::row).collect(Collectors.joining());
    }

    private static String row(ApplicationModule room) {
        var imports = room.getDirectDependencies(HOUSE)
                .uniqueModules()
                .map(below -> "`" + below.getIdentifier() + "`")
                .sorted()
                .collect(Collectors.joining(" "));
        var face = Rooms.publicTypes(room.getIdentifier().toString()).stream()
                .map(type -> "`" + type + "`")
                .collect(Collectors.joining(" "));
        return "| `%s` | %s | %s |%n".formatted(room.getIdentifier(), imports.isEmpty() ? "–" : imports, face);
    }
}
