import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16];

/** Seals short texts, and opens them again. `about` names the row a text belongs to: sealed for one, it does not open as another's. */
export type Sealer = {
  seal: (text: string, about: string) => Uint8Array<ArrayBuffer>;
  /** Null where it was sealed with another secret, for another row, or was changed. */
  open: (sealed: Uint8Array, about: string) => string | null;
};

/** AES-256-GCM by a key derived from the installation's secret, a key of its own for each `purpose`. */
export function sealer(secret: string, purpose: string): Sealer {
  const key = derivedKey(secret, `seal ${purpose}`);
  return {
    seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
    },
    open(sealed, about) {
      const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
      if (tag.length < TAG_BYTES) return null;
      const cipher = createDecipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about)).setAuthTag(tag);
      try {
        return Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

/** A key for one purpose, which tells nothing of the secret nor of the keys for others. */
export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, KEY_BYTES));
}
