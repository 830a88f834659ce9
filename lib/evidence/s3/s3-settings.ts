/** How this installation reaches the server that keeps its evidence, where it is not its own disk. */
export type S3Settings = { bucket: string; endpoint: string; region: string; accessKey: string; secretKey: string };

const NEEDED = ["EVIDENCE_S3_BUCKET", "EVIDENCE_S3_ENDPOINT", "EVIDENCE_S3_ACCESS_KEY", "EVIDENCE_S3_SECRET_KEY"];

/**
 * Reads EVIDENCE_S3_BUCKET, _ENDPOINT, _REGION (us-east-1 where none is given), _ACCESS_KEY and _SECRET_KEY. Null without any of
 * them: then the disk keeps the files. Throws a sentence for the operator where some are missing or the address is none.
 */
export function s3Settings(env: Readonly<Record<string, string | undefined>>): S3Settings | null {
  const { EVIDENCE_S3_BUCKET: bucket, EVIDENCE_S3_ENDPOINT: endpoint, EVIDENCE_S3_ACCESS_KEY: accessKey, EVIDENCE_S3_SECRET_KEY: secretKey } = env;
  const region = env.EVIDENCE_S3_REGION || "us-east-1";
  if (bucket && endpoint && accessKey && secretKey) {
    if (!/^https?:\/\/[^/]/.test(endpoint)) throw new Error(`EVIDENCE_S3_ENDPOINT 应是 http:// 或 https:// 开头的地址，现在是 ${endpoint}。`);
    return { bucket, endpoint, region, accessKey, secretKey };
  }
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length === NEEDED.length && !env.EVIDENCE_S3_REGION) return null;
  throw new Error(`材料存储的 S3 设置不完整，还缺 ${missing.join("、")}。不用 S3 的，请把 EVIDENCE_S3_ 开头的设置都去掉。`);
}
