package vn.somat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.annotation.Transactional;

/** The house rules of CONTRIBUTING.md that a machine can check. */
class HouseRulesTests {

    @Test
    @DisplayName("Only *Store classes touch SQL.")
    void onlyStoresTouchSql() {
        check(noClasses()
                .that()
                .resideInAPackage("vn.somat.*..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .haveSimpleNameNotContaining("Store$")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jooq..", "vn.somatdb.*.."));
    }

    @Test
    @DisplayName("Only the vault has keys.")
    void onlyTheVaultHasKeys() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vn.somat.vault..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.crypto..", "org.bouncycastle..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.Signature")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.KeyFactory"));
    }

    @Test
    @DisplayName("Time and chance come from outside, injected.")
    void timeAndChanceAreInjected() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("OutsideWorld")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.security.SecureRandom.class));
    }

    @Test
    @DisplayName("Nobody at a screen depends on the memory of one instance: there are no web sessions.")
    void thereAreNoWebSessions() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.servlet.http.HttpSession")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.web\\.bind\\.annotation\\.SessionAttributes?"));
    }

    @Test
    @DisplayName("Nothing in a room's web package is public.")
    void nothingInWebIsPublic() {
        var shown = Rooms.CLASSES.stream()
                .filter(type -> type.getPackageName().endsWith(".web"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(type -> type.getFullName())
                .toList();
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vault",
                "ledger",
                "regulation",
                "organisation",
                "access",
                "printing",
                "registry",
                "classification",
                "custody",
                "safeguards",
                "interchange",
                "reporting",
                "rehearsal",
                "site"
            })
    @DisplayName("At least half of a room's types are package-private.")
    void atLeastHalfOfARoomIsItsOwnBusiness(String room) {
        var all = Rooms.types(room).size();
        var shown = Rooms.publicTypes(room);
        assertThat(shown).as("public types of %s, of %d in all", room, all).hasSizeLessThanOrEqualTo(all / 2);
    }

    @Test
    @DisplayName("A main file has a median of at most 60 lines, nine in ten at most 170, none over 300.")
    void filesStaySmall() throws IOException {
        var sizes = new ArrayList<Integer>();
        for (var module : List.of("src", "../verifier/src", "../database/src")) {
            try (var files = Files.walk(Path.of(module, "main", "java"))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    int lines = Files.readAllLines(file).size();
                    assertThat(lines).as("%s", file).isLessThanOrEqualTo(300);
                    sizes.add(lines);
                }
            }
        }
        sizes.sort(null);
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(60);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("90 %").isLessThanOrEqualTo(170);
    }

    @Test
    @DisplayName("Every act writes its ledger entry in the act's own transaction.")
    void everyTransactionalVerbReachesTheLedger() {
        var silent = Rooms.CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().matches("vn\\.somat\\.(ledger|vault).*"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.isAnnotatedWith(Transactional.class)
                        && !method.getAnnotationOfType(Transactional.class).readOnly())
                .filter(method -> !reachesTheLedger(method, new HashSet<>()))
                .map(JavaCodeUnit::getFullName)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static boolean reachesTheLedger(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        if (!seen.add(method)) {
            return false;
        }
        return method.getCallsFromSelf().stream().anyMatch(call -> {
            var target = call.getTarget();
            if (target.getOwner().getFullName().equals("vn.somat.ledger.Ledger")) {
                return target.getName().startsWith("record");
            }
            return target.getOwner().getPackageName().startsWith("vn.somat")
                    && target.resolveMember()
                            .filter(member -> member instanceof JavaCodeUnit)
                            .filter(member -> reachesTheLedger((JavaCodeUnit) member, seen))
                            .isPresent();
        });
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Rooms.CLASSES);
    }
}
