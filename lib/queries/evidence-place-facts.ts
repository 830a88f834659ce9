export * from "#lib/db/evidence-place-facts.ts";
