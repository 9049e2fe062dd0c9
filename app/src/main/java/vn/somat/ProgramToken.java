package vn.somat;

import java.util.Set;
import vn.somat.access.Reader;
import vn.somat.access.Tokens;

/** {@code ./somat token}: a token for another program, which then acts for an account. Shown once, alone on its line. */
final class ProgramToken {

    private static final String DAYS = "30";
    private static final String SCOPES = "read";

    private ProgramToken() {}

    static void issue(Typed typed, Terminal terminal) {
        String account = typed.required("account");
        int days = typed.number("days", DAYS);
        Set<String> scopes =
                Set.of(typed.options().getOrDefault("scopes", SCOPES).split(","));
        try (House house = House.quiet(typed, terminal)) {
            Keys.unseal(house, typed, terminal);
            Reader owner = Keys.account(house, typed);
            String token =
                    house.desk(Tokens.class).issueAtConsole(owner, terminal.words("command.token.name"), scopes, days);
            terminal.tell("command.token.issued", account, String.join(", ", scopes), days);
            terminal.print(token);
        }
    }
}
