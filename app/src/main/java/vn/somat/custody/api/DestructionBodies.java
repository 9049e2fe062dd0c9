package vn.somat.custody.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.destruction.Carried;
import vn.somat.custody.destruction.CouncilMet;
import vn.somat.custody.destruction.Electronic;
import vn.somat.custody.destruction.Method;
import vn.somat.custody.destruction.Proposing;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Reads the bodies about destructions, as {@code openapi.yaml} describes them. */
final class DestructionBodies {

    private DestructionBodies() {}

    static Proposing proposing(JsonFields body) {
        return new Proposing(
                body.text("reason"),
                body.text("number"),
                body.day("day"),
                CarrierJson.seen(body).stream().map(Seen::carrier).toList(),
                electronic(body));
    }

    static CouncilMet council(JsonFields body) {
        return new CouncilMet(
                body.text("number"),
                body.day("day"),
                person(body.id("chair")),
                person(body.id("keeper")),
                body.text("members"),
                body.text("minutes"),
                body.day("met"),
                body.text("conclusion"));
    }

    static Carried carried(JsonFields body) {
        return new Carried(
                body.text("record"),
                body.choice("method", Method.class),
                body.text("how"),
                body.text("where"),
                body.text("witnesses"),
                body.flag("unrecoverable"));
    }

    private static List<Electronic> electronic(JsonFields body) {
        return body.list("electronic").stream()
                .map(one -> {
                    var what = Objects.requireNonNullElse(
                            one.choice("what", Electronic.What.class), Electronic.What.FILES);
                    var content = new Electronic(new DocumentId(Sent.id(one, "document")), what);
                    one.noMore();
                    return content;
                })
                .toList();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
