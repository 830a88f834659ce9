import type { EvidenceStore } from "../store.ts";

/** A store whose program is loaded when it is first used: the client for S3 takes 40 MB, and most installations keep files on the disk. */
export function loadedLate(load: () => Promise<EvidenceStore>): EvidenceStore {
  let loading: Promise<EvidenceStore> | null = null;
  const store = () => (loading ??= load());
  return {
    receive: async (contents) => (await store()).receive(contents),
    prepare: async (file) => (await store()).prepare(file),
    keep: async (file) => (await store()).keep(file),
    discard: async (file) => (await store()).discard(file),
    remove: async (sha256) => (await store()).remove(sha256),
    open: async (sha256, span) => (await store()).open(sha256, span),
    local: async (sha256) => (await store()).local(sha256),
    size: async (sha256) => (await store()).size(sha256),
    unstage: async (name) => (await store()).unstage(name),
    async *list() {
      yield* (await store()).list();
    },
    async *staged() {
      yield* (await store()).staged();
    },
  };
}
