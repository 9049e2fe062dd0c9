package vn.somat.interchange.handover;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Service;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Sealing;
import vn.somat.vault.Signatures;

/** Thẻ của cơ quan này, and cards of others. Says nothing secret. Needs an unsealed vault. */
@Service
public class OfficeCards {

    private final Organisation organisation;
    private final SealedParcels parcels;
    private final Sealing sealing;
    private final Signatures signatures;

    OfficeCards(Organisation organisation, SealedParcels parcels, Sealing sealing, Signatures signatures) {
        this.organisation = organisation;
        this.parcels = parcels;
        this.sealing = sealing;
        this.signatures = signatures;
    }

    public OfficeCard ours() {
        var office = organisation.office().orElseThrow(Refusal::notThere);
        return new OfficeCard(office.name(), office.symbol(), parcels.publicKey(), sealing.publicKey());
    }

    /** The file another office is given. */
    public String file() {
        var card = ours();
        return card.text(sealing.sign(card.signedPart().getBytes(StandardCharsets.UTF_8)));
    }

    /** The card of another office; refuses our own, what is no card, and one that was changed. */
    public OfficeCard read(String file) {
        var card = OfficeCard.read(file, signatures);
        if (Arrays.equals(card.signs(), sealing.publicKey())) {
            throw Refusal.invalid("card", "interchange.handover.card-ours");
        }
        return card;
    }
}
