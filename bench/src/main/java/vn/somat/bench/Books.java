package vn.somat.bench;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The open books of what comes in, as the clerk finds them. */
final class Books {

    private static final JsonMapper JSON = new JsonMapper();

    private final Product product;
    private final String token;

    Books(Product product, Map<String, String> tokens) {
        this.product = product;
        token = "Authorization: Bearer " + tokens.get("vanthuden");
    }

    /** The id of the open book of incoming papers, ordinary or secret. */
    String open(boolean secret) throws IOException {
        try (var wire = new Wire(product.port())) {
            var shelf = JSON.readTree(wire.get("/api/v1/books", token).must(200).bytes());
            for (var one : shelf.path("books")) {
                if (one.path("state").asString().equals("OPEN")
                        && one.path("secret").asBoolean() == secret
                        && one.path("direction").asString().equals("INCOMING")) {
                    return one.path("id").asString();
                }
            }
            throw new IllegalStateException("no book is open");
        }
    }

    /** The address of its page. */
    String page(boolean secret) throws IOException {
        return "http://127.0.0.1:" + product.port() + "/books/" + open(secret);
    }
}
