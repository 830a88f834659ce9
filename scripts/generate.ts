import { generateClient } from "./support/sources.ts";

console.log(await generateClient());
