#!/usr/bin/env python3
"""Writes the vectors of vault format 1 beside itself, from docs/vault-format.md alone.

It shares no code with the product: AES-GCM, HKDF, Argon2id and Ed25519 come from OpenSSL through the Python package
"cryptography" (>= 45), everything else is written here. Run:  pip install cryptography && python3 make_vectors.py
"""
import base64, hashlib, hmac, json, os, struct, uuid
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

HERE = os.path.dirname(os.path.abspath(__file__))
SEGMENT = 65536
LETTERS = "23456789CFHKMPTX"


def seeded(label, n):
    return hashlib.shake_256(label.encode()).digest(n)


def ident(label):
    return uuid.UUID(bytes=seeded("id " + label, 16), version=4)


def derive(key, purpose):
    return HKDF(hashes.SHA256(), 32, None, b"somat/1/" + purpose.encode()).derive(key)


def aad(kind, owner, place, last=True):
    return b"\x01" + kind.encode() + owner.bytes + place + (b"\x01" if last else b"\x00")


def named(name):
    return struct.pack(">H", len(name.encode())) + name.encode()


def seal(key, nonce, associated, plain):
    return b"\x01" + nonce + AESGCM(key).encrypt(nonce, plain, associated)


def pattern(n):
    return bytes(i % 251 for i in range(n))


def segments(key, kind, owner, prefix, plain):
    parts = [plain[i:i + SEGMENT] for i in range(0, len(plain), SEGMENT)] or [b""]
    return [seal(key, prefix + struct.pack(">I", n), aad(kind, owner, struct.pack(">I", n), n == len(parts) - 1), part)
            for n, part in enumerate(parts)]


def argon(passphrase, memory, passes, lanes, salt):
    return Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory).derive(passphrase.encode())


def flipped(data, at):
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]


# --- Shamir over GF(256), x^8+x^4+x^3+x+1 ---------------------------------------------------------------------------
def mul(a, b):
    out = 0
    while b:
        if b & 1:
            out ^= a
        a <<= 1
        if a & 256:
            a ^= 0x11B
        b >>= 1
    return out


def split(secret, threshold, count, label):
    coefficients = [secret] + [seeded(f"{label} coefficient {i}", len(secret)) for i in range(1, threshold)]
    out = []
    for x in range(1, count + 1):
        value = bytearray(len(secret))
        for c in reversed(coefficients):
            value = bytearray(mul(v, x) ^ k for v, k in zip(value, c))
        out.append(bytes(value))
    return out


def letters(data):
    return "".join(LETTERS[b >> 4] + LETTERS[b & 15] for b in data)


def share_text(vault, set_number, threshold, index, value):
    data = b"\x01" + vault.bytes[:4] + bytes([set_number, threshold, index]) + value
    lines = []
    for n in range(1, 6):
        part = data[8 * (n - 1):8 * n]
        text = letters(part + hashlib.sha256(bytes([n]) + part).digest()[:2])
        lines.append(" ".join(text[i:i + 4] for i in range(0, 20, 4)))
    return "\n".join(lines)


# --- the vector files ------------------------------------------------------------------------------------------------
def write(name, about, vectors):
    with open(os.path.join(HERE, name + ".json"), "w", encoding="utf-8") as out:
        json.dump({"format": 1, "about": about, "madeBy": "make_vectors.py", "vectors": vectors}, out,
                  ensure_ascii=False, indent=1)
        out.write("\n")


def bad(vector, why, **changes):
    return {**vector, **changes, "valid": False, "why": why}


def derivations():
    key = seeded("derive", 32)
    return [{"key": key.hex(), "purpose": p, "derived": derive(key, p).hex()} for p in
            ("key-groups", "content-keys", "fields", "file", "search-terms", "signature", "backups", "backup-data")]


def fields():
    out = []
    for n, (name, text) in enumerate([("title", "Báo cáo tình hình biên giới quý I"), ("note", ""), ("parties", "Đ" * 500)]):
        content, owner, nonce = seeded(f"field {n}", 32), ident(f"field {n}"), seeded(f"field nonce {n}", 12)
        sealed = seal(derive(content, "fields"), nonce, aad("F", owner, named(name)), text.encode())
        good = {"contentKey": content.hex(), "id": str(owner), "name": name, "text": text, "nonce": nonce.hex(),
                "sealed": sealed.hex(), "valid": True}
        out.append(good)
        if n == 0:
            out += [bad(good, "the name of another field", name="note"),
                    bad(good, "the id of another record", id=str(ident("other"))),
                    bad(good, "the key of another content", contentKey=seeded("other", 32).hex()),
                    bad(good, "format 2 does not exist", sealed=(b"\x02" + sealed[1:]).hex()),
                    bad(good, "a bit of the nonce", sealed=flipped(sealed, 5).hex()),
                    bad(good, "a bit of the text", sealed=flipped(sealed, 14).hex()),
                    bad(good, "a bit of the tag", sealed=flipped(sealed, len(sealed) - 1).hex()),
                    bad(good, "the last byte is missing", sealed=sealed[:-1].hex()),
                    bad(good, "a byte too many", sealed=(sealed + b"\0").hex()),
                    bad(good, "shorter than an empty text", sealed=sealed[:28].hex())]
    return out


def wrapped_keys():
    group, content, owner, nonce = seeded("group", 32), seeded("content", 32), ident("wrapped"), seeded("wrap nonce", 12)
    wrapped = seal(derive(group, "content-keys"), nonce, aad("K", owner, named("toi-mat")), content)
    good = {"groupKey": group.hex(), "id": str(owner), "group": "toi-mat", "contentKey": content.hex(),
            "nonce": nonce.hex(), "wrapped": wrapped.hex(), "valid": True}
    return [good, bad(good, "the id of another content", id=str(ident("other"))),
            bad(good, "the name of another group", group="mat"),
            bad(good, "the key of another group", groupKey=seeded("other", 32).hex()),
            bad(good, "a bit of the key", wrapped=flipped(wrapped, 20).hex()),
            bad(good, "cut off", wrapped=wrapped[:-16].hex())]


def files():
    out = []
    for size in (0, 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT):
        content, owner, prefix = seeded(f"file {size}", 32), ident(f"file {size}"), seeded(f"prefix {size}", 8)
        sealed = segments(derive(content, "file"), "C", owner, prefix, pattern(size))
        out.append({"contentKey": content.hex(), "id": str(owner), "prefix": prefix.hex(), "size": size,
                    "plainSha256": hashlib.sha256(pattern(size)).hexdigest(),
                    "segments": [{"number": n, "bytes": len(s), "sha256": hashlib.sha256(s).hexdigest()}
                                 for n, s in enumerate(sealed)]})
    return out


def search_terms():
    key, out = seeded("search", 32), []
    for purpose, term in (("title", "biên giới"), ("title", "bien gioi"), ("issuer", "bien gioi"), ("title", "")):
        message = named(purpose) + term.encode()
        digest = hmac.new(derive(key, "search-terms"), message, hashlib.sha256).digest()
        out.append({"groupKey": key.hex(), "purpose": purpose, "term": term,
                    "blind": base64.urlsafe_b64encode(digest[:9]).decode()})
    return out


def signatures():
    out = []
    for n, message in enumerate((b"", b"so-mat checkpoint", pattern(1000))):
        group = seeded(f"sign {n}", 32)
        pair = Ed25519PrivateKey.from_private_bytes(derive(group, "signature"))
        public = pair.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        name = letters(hashlib.sha256(public).digest()[:8])
        out.append({"groupKey": group.hex(), "message": message.hex(), "publicKey": public.hex(),
                    "signature": pair.sign(message).hex(),
                    "fingerprint": " ".join(name[i:i + 4] for i in range(0, 16, 4))})
    return out


def header(vault, root, passphrase, threshold, count, memory=64, passes=1, lanes=1):
    salt, recovery, set_number = seeded("salt", 16), seeded("recovery", 32), 1
    cost = struct.pack(">IIB", memory, passes, lanes) + salt
    slot = cost + seal(argon(passphrase, memory, passes, lanes, salt), seeded("slot nonce", 12), aad("P", vault, cost), root)
    rule = bytes([threshold, count, set_number])
    shares = rule + seal(recovery, seeded("share slot nonce", 12), aad("S", vault, rule), root)
    texts = [share_text(vault, set_number, threshold, i + 1, v)
             for i, v in enumerate(split(recovery, threshold, count, "shares"))]
    return b"SOMATVLT\x01" + vault.bytes + slot + shares, texts


def unsealing():
    vault, root, passphrase = ident("vault"), seeded("root", 32), "sông Hồng chảy về đâu"
    head, texts = header(vault, root, passphrase, 2, 3)
    group, nonce = seeded("mat", 32), seeded("group nonce", 12)
    wrapped = seal(derive(root, "key-groups"), nonce, aad("G", vault, named("mat")), group)
    good = {"header": head.hex(), "vaultId": str(vault), "passphrase": passphrase, "rootKey": root.hex(),
            "threshold": 2, "shares": texts, "group": "mat", "wrappedGroupKey": wrapped.hex(), "groupKey": group.hex(),
            "valid": True}
    strong, _ = header(vault, root, passphrase, 2, 3, 65536, 3, 1)
    return [good, {**good, "header": strong.hex(), "why": "the cost of production"},
            bad(good, "another passphrase", passphrase="sông Hồng chảy về đâu?", shares=[]),
            bad(good, "a bit of the vault id", header=flipped(head, 10).hex(), shares=[]),
            bad(good, "other passes", header=flipped(head, 32).hex(), shares=[]),
            bad(good, "a bit of the salt", header=flipped(head, 40).hex(), shares=[]),
            bad(good, "a bit of the locked root key", header=flipped(head, 80).hex(), shares=[]),
            bad(good, "another magic word", header=flipped(head, 0).hex(), shares=[]),
            bad(good, "cut off", header=head[:-1].hex(), shares=[])]


def backups():
    vault, root, passphrase = ident("vault"), seeded("root", 32), "sông Hồng chảy về đâu"
    head, texts = header(vault, root, passphrase, 2, 3)
    out = []
    for size in (0, 100, SEGMENT + 1):
        owner, key = ident(f"backup {size}"), seeded(f"backup {size}", 32)
        wrapped = seal(derive(root, "backups"), seeded(f"backup nonce {size}", 12), aad("B", owner, head), key)
        parts = segments(derive(key, "backup-data"), "D", owner, seeded(f"backup prefix {size}", 8), pattern(size))
        file = b"SOMATBAK\x01" + owner.bytes + head + wrapped + b"".join(parts)
        vector = {"passphrase": passphrase, "shares": texts[1:], "size": size,
                  "plainSha256": hashlib.sha256(pattern(size)).hexdigest(), "fileSha256": hashlib.sha256(file).hexdigest(),
                  "header": file[:len(file) - sum(map(len, parts))].hex(), "valid": True}
        if size <= 100:
            vector["file"] = file.hex()
        else:
            vector["file"] = base64.b64encode(file).decode()
            vector["fileIs"] = "base64"
        out.append(vector)
    return out


write("derivations", "HKDF-SHA-256, no salt, info = 'somat/1/' + purpose, 32 bytes.", derivations())
write("fields", "A text of a record, sealed with derive(contentKey, 'fields').", fields())
write("wrapped-keys", "A content key, wrapped with derive(groupKey, 'content-keys').", wrapped_keys())
write("files", "Files: plain byte i is i mod 251; SHA-256 of every sealed segment.", files())
write("search-terms", "HMAC-SHA-256 with derive(groupKey, 'search-terms'), first 9 bytes, base64url.", search_terms())
write("signatures", "Ed25519; the seed is derive(groupKey, 'signature').", signatures())
write("unsealing", "Unseal headers, opened by passphrase and by shares, and a key group under the root key.", unsealing())
write("backups", "Sealed backups; plain byte i is i mod 251. Open each by passphrase and by the shares.", backups())
