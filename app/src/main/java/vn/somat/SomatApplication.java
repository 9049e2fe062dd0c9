package vn.somat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.somatdb.EmbeddedPostgres;

/** Sổ Mật: the register of secret and ordinary papers of one office. Its direct sub-packages are the rooms of the house. */
@SpringBootApplication
public class SomatApplication {

    public static void main(String[] args) {
        List<String> settings = new ArrayList<>(List.of("--somat.data=" + EmbeddedPostgres.defaultHome()));
        for (int i = 1; i < args.length - 1; i += 2) {
            settings.add(
                    switch (args[i]) {
                        case "--data" -> "--somat.data=" + args[i + 1];
                        case "--port" -> "--server.port=" + args[i + 1];
                        case "--db-url" -> "--somat.db.url=" + args[i + 1];
                        default -> throw new IllegalArgumentException(args[i]);
                    });
        }
        SpringApplication.run(SomatApplication.class, settings.toArray(String[]::new));
    }
}
