package vn.somat.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.springframework.stereotype.Component;

/** AES-256-GCM, HMAC-SHA-256, HKDF-SHA-256, Argon2id, Ed25519 and X25519. Stateless; safe to share between threads. */
@Component
final class StandardAlgorithms implements Algorithms {
    private static final int TAG_BITS = 128;

    @Override
    public void encrypt(Key key, byte[] nonce, byte[] associated, ByteBuffer plain, ByteBuffer sealed) {
        try {
            // From array to array: with buffers Java copies in between.
            gcm(Cipher.ENCRYPT_MODE, key, nonce, associated)
                    .doFinal(plain.array(), at(plain), plain.remaining(), sealed.array(), at(sealed));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    @Override
    public void decrypt(Key key, byte[] nonce, byte[] associated, ByteBuffer sealed, ByteBuffer plain) {
        if (sealed.remaining() < TAG_BITS / 8) {
            throw new Damaged();
        }
        try {
            gcm(Cipher.DECRYPT_MODE, key, nonce, associated)
                    .doFinal(sealed.array(), at(sealed), sealed.remaining(), plain.array(), at(plain));
        } catch (AEADBadTagException e) {
            throw new Damaged();
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private static int at(ByteBuffer buffer) {
        return buffer.arrayOffset() + buffer.position();
    }

    private static Cipher gcm(int mode, Key key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        GeneralSecurityException failure = key.use(bytes -> {
            try {
                cipher.init(mode, new RawKey("AES", bytes), new GCMParameterSpec(TAG_BITS, nonce));
                return NONE;
            } catch (GeneralSecurityException e) {
                return e;
            }
        });
        if (failure != NONE) {
            throw failure;
        }
        cipher.updateAAD(associated);
        return cipher;
    }

    private static final GeneralSecurityException NONE = new GeneralSecurityException();

    @Override
    public List<byte[]> macs(Key key, List<byte[]> messages) {
        return key.use(bytes -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new RawKey("HmacSHA256", bytes));
                return messages.stream().map(mac::doFinal).toList();
            } catch (GeneralSecurityException e) {
                throw broken(e);
            }
        });
    }

    @Override
    public Key derive(Key key, String purpose) {
        return key.use(bytes -> {
            try {
                var recipe = HKDFParameterSpec.ofExtract()
                        .addIKM(new RawKey("HKDF", bytes))
                        .thenExpand(("somat/1/" + purpose).getBytes(US_ASCII), Key.SIZE);
                return Key.take(KDF.getInstance("HKDF-SHA256").deriveData(recipe));
            } catch (GeneralSecurityException e) {
                throw broken(e);
            }
        });
    }

    @Override
    public Key fromPassphrase(char[] passphrase, PassphraseCost cost, byte[] salt) {
        byte[] typed = Passphrases.bytes(passphrase);
        try {
            var argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[Key.SIZE];
            argon.generateBytes(typed, key);
            return Key.take(key);
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }

    @Override
    public byte[] sign(Key seed, byte[] message) {
        return seed.use(bytes -> {
            try {
                var pair = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes);
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(pair));
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw broken(e);
            }
        });
    }

    @Override
    public byte[] publicKey(Key seed) {
        return seed.use(bytes -> {
            byte[] open = new byte[Ed25519.PUBLIC_KEY_SIZE];
            Ed25519.generatePublicKey(bytes, 0, open, 0);
            return open;
        });
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            var open = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Signatures.info(publicKey)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(open);
            check.update(message);
            return check.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException notOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    @Override
    public byte[] agreementKey(Key secret) {
        return secret.use(bytes -> {
            byte[] open = new byte[X25519.POINT_SIZE];
            X25519.generatePublicKey(bytes, 0, open, 0);
            return open;
        });
    }

    @Override
    public Key agree(Key secret, byte[] publicKey) {
        return secret.use(bytes -> {
            byte[] common = new byte[X25519.POINT_SIZE];
            // False for a point that gives the same whatever the secret is.
            if (publicKey.length != X25519.POINT_SIZE
                    || !X25519.calculateAgreement(bytes, 0, publicKey, 0, common, 0)) {
                throw new Damaged();
            }
            return Key.take(common);
        });
    }

    /** Only for an algorithm this Java lacks: the class of the failure is kept, its text is not. */
    private static IllegalStateException broken(GeneralSecurityException e) {
        return new IllegalStateException(
                "the cryptography of this Java failed: " + e.getClass().getSimpleName());
    }
}
