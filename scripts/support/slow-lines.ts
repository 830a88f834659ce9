// Loaded into the web server before anything else. Node cuts a request off that is not whole after five minutes. A browser
// with JavaScript sends evidence in pieces of a minute each; a plain form sends all of it in one request: 200 MB of scans over a county
// office's 1 Mbit/s line take half an hour. Headers still have to arrive within Node's minute.
import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";

const HOUR_MS = 60 * 60 * 1000;

subscribe("http.server.request.start", (message) => {
  if (typeof message !== "object" || message === null || !("server" in message)) return;
  if (message.server instanceof Server) message.server.requestTimeout = HOUR_MS;
});
