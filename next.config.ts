import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Types are checked by `npm test`, in a step of its own: a start need not wait for the tests' types.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "pdfkit", "pg", "pg-boss"],
};

export default config;
