package vn.somat.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Gói gửi cơ quan khác: what leaves for another office's vault, encrypted to its public key (X25519) while it is written,
 * with the keys of contents wrapped for that office alone. Opens nowhere else, here neither. Who sent it is proved by a
 * signature of the sender, not by this.
 */
@Service
public class SealedParcels {

    private static final String PURPOSE = "parcels";

    private final KeyCabinet cabinet;
    private final Format1 format;
    private final Algorithms algorithms;
    private final ContentStore store;

    SealedParcels(KeyCabinet cabinet, Format1 format, Algorithms algorithms, ContentStore store) {
        this.cabinet = cabinet;
        this.format = format;
        this.algorithms = algorithms;
        this.store = store;
    }

    /** To which others seal what is for us, 32 bytes. Needs an unsealed vault. */
    public byte[] publicKey() {
        try (Key secret = cabinet.purpose(KeyGroup.EXCHANGE, PURPOSE)) {
            return algorithms.agreementKey(secret);
        }
    }

    /** Starts a parcel; it is complete only after {@link Parcel#finish}. */
    public Parcel seal(OutputStream out, byte[] receiver) throws IOException {
        UUID id = format.freshId();
        try (Key once = format.freshKey();
                Key common = algorithms.agree(once, receiver)) {
            var header = new ParcelHeader(id, algorithms.agreementKey(once), receiver);
            out.write(header.toBytes());
            return new Parcel(
                    new SealedOutput(
                            header.data(format, algorithms, common),
                            (number, segment) -> out.write(segment.array(), 0, segment.limit())),
                    new ParcelKeys(header, common, format, algorithms, cabinet, store));
        }
    }

    /** Opens one that was sealed to us; every other one is refused. Nothing of it counts before its end was read. */
    public OpenedParcel open(InputStream in) throws IOException {
        ParcelHeader header = ParcelHeader.read(in);
        try (Key secret = cabinet.purpose(KeyGroup.EXCHANGE, PURPOSE)) {
            header.requireFor(algorithms.agreementKey(secret));
            try (Key common = header.agree(algorithms, secret)) {
                return new OpenedParcel(
                        new SealedInput(header.data(format, algorithms, common), room -> Format1.nextSegment(in, room)),
                        new ParcelKeys(header, common, format, algorithms, cabinet, store));
            }
        }
    }

    /** How a public key of an office is named on paper and read out to each other: 8 groups of 4 letters. */
    public static String fingerprint(byte[] publicKey) {
        return Fingerprint.of(publicKey, 8);
    }
}
