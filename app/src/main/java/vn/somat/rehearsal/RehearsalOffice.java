package vn.somat.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.somat.rehearsal.OfficeFile.PersonLine;
import vn.somat.rehearsal.OfficeFile.YamlMap;
import vn.somat.safeguards.machine.MachineGuard;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/**
 * Văn phòng diễn tập: fills an empty house with a made-up office and two years of its books, through the same desks as
 * clerks use. Refuses a house that has a vault already: nobody rehearses in a real office.
 */
@Component
@RehearsalOnly
public class RehearsalOffice {

    private static final String PASSPHRASE = "mot cau dai chi de dien tap";
    private static final int SHARES = 3;
    private static final int THRESHOLD = 2;

    private final RehearsalClock clock;
    private final Vault vault;
    private final OfficeMaker office;
    private final TwoYears years;
    private final MachineGuard machine;
    private final MessageSource texts;

    RehearsalOffice(
            RehearsalClock clock,
            Vault vault,
            OfficeMaker office,
            TwoYears years,
            MachineGuard machine,
            MessageSource texts) {
        this.clock = clock;
        this.vault = vault;
        this.office = office;
        this.years = years;
        this.machine = machine;
        this.texts = texts;
    }

    /** Makes the office and leaves it unsealed; answers what a visitor must know: accounts, password, PIN, tokens. */
    public List<String> open(Locale locale) {
        if (vault.state() != VaultState.ABSENT) {
            throw new IllegalStateException("a rehearsal needs an empty data folder");
        }
        var officeFile = OfficeFile.of(read("rehearsal/office.yaml"));
        var papersFile = PapersFile.of(read("rehearsal/papers.yaml"));
        var today = LocalDate.now(clock);
        var first = LocalDate.of(today.getYear() - 1, 1, 1);
        clock.moveTo(first.atTime(7, 0));
        vault.initialise(PASSPHRASE.toCharArray(), THRESHOLD, SHARES);
        var staff = office.make(officeFile, first);
        years.write(officeFile, papersFile, staff, first, today.minusDays(1));
        clock.run();
        machine.lookAtStart();
        return announcement(officeFile, office.issueTokens(staff), locale);
    }

    private List<String> announcement(OfficeFile file, Map<String, String> tokens, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(texts.getMessage(
                "rehearsal.open",
                new Object[] {file.name(), OfficeMaker.PASSWORD, OfficeMaker.PIN, PASSPHRASE},
                locale));
        for (var person : file.people()) {
            lines.add("  %-12s %-34s %s"
                    .formatted(person.username(), duties(person, locale), tokens.get(person.username())));
        }
        return lines;
    }

    private String duties(PersonLine person, Locale locale) {
        return person.duties().stream()
                .map(duty -> texts.getMessage("organisation.duty." + duty.name(), null, locale))
                .collect(Collectors.joining(", "));
    }

    private static YamlMap read(String file) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            Map<String, Object> loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new YamlMap(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
