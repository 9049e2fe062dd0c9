package vn.somat.faults;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import vn.somat.SetUp;

/** A clerk at a screen who puts scans of some segments each to papers that are there. Used by one thread at a time. */
final class Scans {

    private static final int SIDE = 256;

    private final Sitting sitting;
    private final AtomicInteger count = new AtomicInteger();
    private boolean signedIn;

    /** By file name: the SHA-256 of everything that was sent, and the paper of what was answered. */
    final Map<String, String> sent = new ConcurrentHashMap<>();

    final Map<String, String> answered = new ConcurrentHashMap<>();

    Scans(int port) {
        sitting = new Sitting(port);
    }

    /** Whatever becomes of it. @param paper an ordinary one */
    void put(String paper, Random chance) {
        var name = "quet-" + count.incrementAndGet() + ".png";
        try {
            if (!signedIn) {
                sitting.send("/sign-in", "/sign-in", "username", SetUp.CLERK, "password", SetUp.PASSWORD, "back", "/");
            }
            var picture = noise(chance);
            sent.put(name, sha256(picture));
            var page = "/documents/" + paper;
            signedIn = sitting.upload(page, page + "/attachments", name, picture)
                    .body()
                    .contains(name);
            if (signedIn) {
                answered.put(name, paper);
            }
        } catch (Exception | AssertionError cutOff) {
            // There or not; whole if it is there.
        }
    }

    /** Nothing in it can be made smaller. */
    private static byte[] noise(Random chance) throws IOException {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            picture.setRGB(i % SIDE, i / SIDE, chance.nextInt());
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
