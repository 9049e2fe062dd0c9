package vn.somat.rehearsal;

import java.util.List;
import java.util.Random;
import vn.somat.rehearsal.OfficeFile.YamlMap;

/** rehearsal/papers.yaml: what the rehearsal office receives and sends, for the seeded generator to combine. */
record PapersFile(
        List<String> places,
        List<IssuerLine> issuers,
        List<String> incomingOrdinary,
        List<String> incomingSecret,
        List<String> signers,
        List<String> types,
        List<String> outgoingOrdinary,
        List<String> outgoingSecret) {

    record IssuerLine(String name, String symbol, List<String> types, int weight) {}

    static PapersFile of(YamlMap file) {
        var incoming = file.map("incoming");
        var outgoing = file.map("outgoing");
        return new PapersFile(
                file.texts("places"),
                incoming.maps("issuers").stream()
                        .map(line -> new IssuerLine(
                                line.text("name"),
                                line.text("symbol"),
                                line.texts("types"),
                                Integer.parseInt(line.text("weight"))))
                        .toList(),
                incoming.texts("ordinary"),
                incoming.texts("secret"),
                outgoing.texts("signers"),
                outgoing.texts("types"),
                outgoing.texts("ordinary"),
                outgoing.texts("secret"));
    }

    /** One issuer, the frequent ones more often. */
    IssuerLine issuer(Random chance) {
        int left = chance.nextInt(issuers.stream().mapToInt(IssuerLine::weight).sum());
        for (var line : issuers) {
            left -= line.weight();
            if (left < 0) {
                return line;
            }
        }
        throw new IllegalStateException("no issuer");
    }
}
