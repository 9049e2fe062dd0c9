package vn.somat;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Sổ Mật: the register of secret and ordinary papers of one office. Its direct sub-packages are the rooms of the house. */
@SpringBootApplication
public class SomatApplication {

    /** Answers 0 when done, 1 when refused or impossible, 2 when what was typed is not understood. */
    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        int outcome = Errand.run(new Terminal(System.out, System.err, System.getenv()), args);
        if (outcome != Errand.SERVING) {
            System.exit(outcome);
        }
    }
}
