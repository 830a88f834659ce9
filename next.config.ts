import type { NextConfig } from "next";

/**
 * The links inside an edition are those of a folder of files, so that the same bytes work on any web server. Here the pages they mean have
 * other addresses. Not for good: what stands where may change, and browsers forget nothing that is permanent.
 */
const ADDRESSES_OF_FILES = [
  { source: "/index.html", destination: "/" },
  { source: "/notices/index.html", destination: "/notices" },
  { source: "/opinions/index.html", destination: "/opinions" },
  { source: "/notices/:edition/verify.html", destination: "/notices/:edition/verify" },
];

const config: NextConfig = {
  poweredByHeader: false,
  // Types are checked by `npm test`, in a step of its own: a start need not wait for the tests' types.
  typescript: { ignoreBuildErrors: true },
  // 文字核对: a text of 200,000 characters goes there and back within its form, once as typed and once as answered before.
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  serverExternalPackages: ["@node-rs/argon2", "nodemailer", "pdfkit", "pg", "pg-boss"],
  redirects: async () => ADDRESSES_OF_FILES.map((address) => ({ ...address, permanent: false })),
};

export default config;
