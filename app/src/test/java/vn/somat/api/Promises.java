package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** What every path of a part of the document refuses alike, asked of all of them in turn. */
final class Promises {

    private static final byte[] FILE = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    static final String NOBODYS = UUID.randomUUID().toString();

    private final House house;
    private final Contract contract;
    private final String tag;
    private final ApiClient able;
    private final ApiClient printer;
    private final ApiClient reader;
    private final ApiClient stranger;

    /** @param able somebody who may do all of it */
    Promises(House house, Contract contract, String tag, Duty able) {
        this.house = house;
        this.contract = contract;
        this.tag = tag;
        this.able = ApiClient.of(house, able, contract, "read", "register", "print");
        this.printer = ApiClient.of(house, Duty.HEAD, contract, "print");
        this.reader = ApiClient.of(house, Duty.HEAD, contract, "read");
        this.stranger = new ApiClient(house, null, contract);
    }

    void allKept() {
        assertThat(contract.notYetKept(tag::equals)).isEmpty();
    }

    /**
     * Who has no token or not this scope, what is no JSON or too long, a field nobody knows, and what is not there.
     *
     * @param bodies by operation: right as far as its fields go
     * @param asked by operation: what stands behind the path, where something must
     */
    void refusedAlike(Map<String, String> bodies, Map<String, String> asked) {
        for (var one : Contract.operations(tag)) {
            var path = one.path().replaceAll("\\{(id|file)}", NOBODYS) + asked.getOrDefault(one.id(), "");
            if (one.method().equals("GET")) {
                got(one, path);
            } else if (one.filed()) {
                filed(one, path, bodies.getOrDefault(one.id(), "{}"));
            } else {
                posted(one, path, bodies.getOrDefault(one.id(), "{}"));
            }
        }
    }

    private void got(Contract.Operation one, String path) {
        assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
        var without = path.matches(".*[.](pdf|docx|xlsx|csv)([?].*)?") ? reader : printer;
        assertThat(without.get(path).status()).as(path).isEqualTo(403);
        if (one.mayMiss()) {
            assertThat(able.get(path).status()).as(path).isEqualTo(404);
        }
    }

    private void posted(Contract.Operation one, String path, String body) {
        assertThat(stranger.post(path, "{}").status()).as(path).isEqualTo(401);
        assertThat(printer.post(path, "{}").status()).as(path).isEqualTo(403);
        assertThat(able.post(path, "{").status()).as(path).isEqualTo(400);
        assertThat(able.post(path, "{}", "Content-Type", "text/plain").status())
                .as(path)
                .isEqualTo(415);
        assertThat(able.post(path, "{\"x\": \"" + "x".repeat(1 << 20) + "\"}").status())
                .as(path)
                .isEqualTo(413);
        var unknown = able.post(path, "{\"nothing\": 1}");
        assertThat(unknown.status()).as(path).isEqualTo(422);
        assertThat(unknown.text()).as(path).contains("nothing");
        if (one.mayMiss()) {
            var missing = able.post(path, body);
            assertThat(missing.status()).as(path + missing.text()).isEqualTo(404);
        }
    }

    private void filed(Contract.Operation one, String path, String body) {
        assertThat(stranger.upload(path, "{}", "a.pdf", FILE).status()).as(path).isEqualTo(401);
        assertThat(printer.upload(path, "{}", "a.pdf", FILE).status()).as(path).isEqualTo(403);
        assertThat(able.upload(path, "{", "a.pdf", FILE).status()).as(path).isEqualTo(400);
        assertThat(able.post(path, "no parts", "Content-Type", "multipart/form-data; boundary=x")
                        .status())
                .as(path)
                .isIn(400, 422);
        assertThat(able.post(path, "{}").status()).as(path).isEqualTo(415);
        assertThat(able.upload(path, "{\"x\": \"" + "x".repeat(1 << 20) + "\"}", "a.pdf", FILE)
                        .status())
                .as(path)
                .isEqualTo(413);
        var unknown = able.upload(path, "{\"nothing\": 1}", "a.pdf", FILE);
        assertThat(unknown.status()).as(path).isEqualTo(422);
        assertThat(unknown.text()).as(path).contains("nothing");
        assertThat(codes(able.upload(path, body, "a.pdf", null))).as(path).containsExactly("file");
        if (one.mayMiss()) {
            var missing = able.upload(path, body, "a.pdf", FILE);
            assertThat(missing.status()).as(path + missing.text()).isEqualTo(404);
        }
    }

    /** Another file under a key that is taken. */
    static void keyIsTaken(ApiClient client, String path, String body, byte[] file, byte[] other) {
        var key = "khoa-" + UUID.randomUUID();
        var first = client.upload(path, body, "a.pdf", file, "Idempotency-Key", key);
        assertThat(first.status()).as(first.text()).isIn(200, 201);
        var again = client.upload(path, body, "a.pdf", file, "Idempotency-Key", key);
        assertThat(again.status()).as(again.text()).isEqualTo(first.status());
        assertThat(client.upload(path, body, "a.pdf", other, "Idempotency-Key", key)
                        .status())
                .isEqualTo(409);
    }

    /** Another body under a key that is taken. */
    static void keyIsTaken(ApiClient client, String path, String body, String other) {
        var key = "khoa-" + UUID.randomUUID();
        var first = client.post(path, body, "Idempotency-Key", key);
        assertThat(first.status()).as(first.text()).isIn(200, 201);
        assertThat(client.post(path, body, "Idempotency-Key", key).status()).isEqualTo(first.status());
        assertThat(client.post(path, other, "Idempotency-Key", key).status()).isEqualTo(409);
    }

    void nothingWhileSealed(Map<String, String> asked) {
        house.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        try {
            for (var one : Contract.operations(tag)) {
                var path = one.path().replaceAll("\\{(id|file)}", NOBODYS) + asked.getOrDefault(one.id(), "");
                var answer = one.method().equals("GET")
                        ? able.get(path)
                        : one.filed() ? able.upload(path, "{}", "a.pdf", FILE) : able.post(path, "{}");
                assertThat(answer.status()).as(path).isEqualTo(503);
            }
        } finally {
            house.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        }
    }

    static Set<String> codes(ApiClient.Answer answer) {
        var fields = new java.util.TreeSet<String>();
        answer.json()
                .path("flaws")
                .forEach(flaw -> fields.add(flaw.path("field").stringValue()));
        return fields;
    }
}
