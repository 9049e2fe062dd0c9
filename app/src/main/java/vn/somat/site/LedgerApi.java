package vn.somat.site;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.ConsistencyProof;
import vn.somat.ledger.InclusionProof;
import vn.somat.ledger.Proofs;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;

/** The evidence for other programs: signed notes and RFC 6962 proofs. Hashes only, so any token will do. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {

    private static final String ACT = "ledger.checkpoint";

    private final Seals seals;
    private final Proofs proofs;
    private final Access access;

    LedgerApi(Seals seals, Proofs proofs, Access access) {
        this.seals = seals;
        this.proofs = proofs;
        this.access = access;
    }

    @GetMapping(value = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String checkpoint(Reader reader) {
        access.require(reader, ACT, Thing.none());
        return latest().note();
    }

    @GetMapping("/proof/inclusion/{index}")
    InclusionProof inclusion(Reader reader, @PathVariable long index) {
        access.require(reader, ACT, Thing.none());
        return proofs.inclusion(index);
    }

    @GetMapping("/proof/consistency")
    ConsistencyProof consistency(
            Reader reader, @RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        access.require(reader, ACT, Thing.none());
        return proofs.consistency(from, to == null ? latest().size() : to);
    }

    private Checkpoint latest() {
        return seals.latest().orElseThrow(Refusal::notThere);
    }
}
