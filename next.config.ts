import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Types are checked by `npm test`, in a step of its own: a start need not wait for the tests' types.
  typescript: { ignoreBuildErrors: true },
  // 文字核对: a text of 200,000 characters goes there and back within its form, once as typed and once as answered before.
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "pdfkit", "pg", "pg-boss"],
};

export default config;
