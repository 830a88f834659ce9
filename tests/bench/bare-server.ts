import fs from "node:fs";
import http from "node:http";

// A program: answers every request with the bytes of one file, and does nothing else. Tells its port over the channel of
// the process that started it, and leaves with that process.
const [file = "", contentEncoding = ""] = process.argv.slice(2);
const { size } = fs.statSync(file);
/** A page is held; a large file is read as it goes out. */
const held = size < 10_000_000 ? fs.readFileSync(file) : null;
const headers = { "Content-Length": size, ...(contentEncoding ? { "Content-Encoding": contentEncoding } : {}) };

const server = http.createServer((_request, response) => {
  response.writeHead(200, headers);
  if (held) response.end(held);
  else fs.createReadStream(file).pipe(response);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.(address.port);
});
process.once("disconnect", () => process.exit(0));
