// Loaded into the web server before anything else: when the process that started it dies, however it dies, the server
// leaves too, so that the port is free for the next start.
process.once("disconnect", () => process.exit(0));
