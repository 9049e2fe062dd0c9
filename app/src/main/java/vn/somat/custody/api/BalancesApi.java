package vn.somat.custody.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.BalanceBy;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.CopyBalances;
import vn.somat.registry.DocumentId;

/** Cân đối bản for other programs: of one paper, and of all by level, person or place at the end of a day. */
@RestController
@RequestMapping(path = "/api/v1/custody", produces = MediaType.APPLICATION_JSON_VALUE)
class BalancesApi {

    private final Carriers carriers;
    private final CopyBalances balances;
    private final Access access;

    BalancesApi(Carriers carriers, CopyBalances balances, Access access) {
        this.carriers = carriers;
        this.balances = balances;
        this.access = access;
    }

    @GetMapping("/balance")
    BalanceJson ofPaper(Reader reader, @RequestParam UUID document) {
        access.requireScope(reader, "read");
        return BalanceJson.of(document, carriers.balance(reader, new DocumentId(document)));
    }

    @GetMapping("/balance-table")
    BalanceTableJson table(Reader reader, @RequestParam BalanceBy by, @RequestParam @Nullable LocalDate day) {
        access.requireScope(reader, "read");
        return BalanceTableJson.of(balances.table(reader, by, day));
    }
}
