import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id at OWASP's first recommendation: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Letters and digits that nobody mistakes for one another when reading aloud or copying by hand. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

let nobody: Promise<string> | undefined;

/** What is kept of a password: its Argon2id hash, salt and cost included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

/** Whether the password belongs to the hash. Without a hash the answer is no, after the same work: time must not tell who exists. */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(initialPassword());
  const matches = await verify(kept ?? (await nobody), password.normalize("NFC"));
  return kept !== null && matches;
}

/** A password for one sign-in, handed over by word or on paper: "k7mq-x3vd-9tha". */
export function initialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return [group(), group(), group()].join("-");
}
