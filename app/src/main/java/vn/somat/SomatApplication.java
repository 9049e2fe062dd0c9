package vn.somat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Sổ Mật: the register of secret and ordinary papers of one office. Its direct sub-packages are the rooms of the house. */
@SpringBootApplication
public class SomatApplication {

    public static void main(String[] args) {
        SpringApplication.run(SomatApplication.class, args);
    }
}
