-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('NOT_SCANNED', 'PENDING', 'CLEAN', 'INFECTED');

-- CreateEnum
CREATE TYPE "FileDamage" AS ENUM ('MISSING', 'CHANGED');

-- CreateEnum
CREATE TYPE "UploadStatus" AS ENUM ('RECEIVING', 'KEPT', 'REFUSED');

-- CreateEnum
CREATE TYPE "PurgeStatus" AS ENUM ('PROPOSED', 'DONE', 'REFUSED');

-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "quotaBytes" BIGINT;

-- AlterTable
ALTER TABLE "Inspection" ADD COLUMN     "quotaBytes" BIGINT,
ADD COLUMN     "retentionYears" INTEGER NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "acceptedAt" TIMESTAMPTZ(3),
ADD COLUMN     "departmentId" TEXT,
ADD COLUMN     "replacedAt" TIMESTAMPTZ(3),
ADD COLUMN     "replacesId" TEXT,
ADD COLUMN     "returnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,
    "scan" "ScanState" NOT NULL DEFAULT 'NOT_SCANNED',
    "scannedAt" TIMESTAMPTZ(3),
    "scanFound" TEXT,
    "contents" JSONB,
    "checkedAt" TIMESTAMPTZ(3),
    "damage" "FileDamage",
    "purgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "FilePassage" (
    "sha256" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "page" INTEGER,
    "text" TEXT NOT NULL,

    CONSTRAINT "FilePassage_pkey" PRIMARY KEY ("sha256","ordinal")
);

-- CreateTable
CREATE TABLE "EvidenceReview" (
    "id" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT,
    "page" INTEGER,
    "second" INTEGER,
    "reviewerId" TEXT NOT NULL,
    "reviewedAs" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceLook" (
    "evidenceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvidenceLook_pkey" PRIMARY KEY ("evidenceId","userId","day")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL,
    "measureId" TEXT,
    "orderId" TEXT,
    "lookBackId" TEXT,
    "replacesId" TEXT,
    "fileName" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "departmentId" TEXT,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "touchedAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "UploadStatus" NOT NULL DEFAULT 'RECEIVING',
    "refusal" JSONB,
    "evidenceId" TEXT,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Purge" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "PurgeStatus" NOT NULL DEFAULT 'PROPOSED',
    "reason" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "comment" TEXT,

    CONSTRAINT "Purge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoreCheck" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "whole" BOOLEAN NOT NULL,
    "files" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "faults" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "StoreCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StoredFile_scan_idx" ON "StoredFile"("scan");

-- CreateIndex
CREATE INDEX "StoredFile_checkedAt_idx" ON "StoredFile"("checkedAt");

-- CreateIndex
CREATE INDEX "EvidenceReview_evidenceId_idx" ON "EvidenceReview"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_evidenceId_key" ON "Upload"("evidenceId");

-- CreateIndex
CREATE INDEX "Upload_byId_status_idx" ON "Upload"("byId", "status");

-- CreateIndex
CREATE INDEX "Upload_status_touchedAt_idx" ON "Upload"("status", "touchedAt");

-- CreateIndex
CREATE INDEX "Upload_measureId_idx" ON "Upload"("measureId");

-- CreateIndex
CREATE INDEX "Upload_orderId_idx" ON "Upload"("orderId");

-- CreateIndex
CREATE INDEX "Upload_lookBackId_idx" ON "Upload"("lookBackId");

-- CreateIndex
CREATE INDEX "Purge_sha256_idx" ON "Purge"("sha256");

-- CreateIndex
CREATE INDEX "Purge_status_idx" ON "Purge"("status");

-- CreateIndex
CREATE INDEX "StoreCheck_startedAt_idx" ON "StoreCheck"("startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_replacesId_key" ON "Evidence"("replacesId");

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE INDEX "Evidence_departmentId_idx" ON "Evidence"("departmentId");

-- CreateIndex
CREATE INDEX "Evidence_uploadedAt_idx" ON "Evidence"("uploadedAt");

-- What was uploaded so far: its bytes once each, and whose share of the space it takes.
INSERT INTO "StoredFile" ("sha256", "size", "keptAt")
  SELECT "sha256", max("size"), min("uploadedAt") FROM "Evidence" GROUP BY "sha256";
UPDATE "Evidence" SET "departmentId" = (SELECT "departmentId" FROM "User" WHERE "User"."id" = "uploadedById");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilePassage" ADD CONSTRAINT "FilePassage_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceReview" ADD CONSTRAINT "EvidenceReview_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceReview" ADD CONSTRAINT "EvidenceReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLook" ADD CONSTRAINT "EvidenceLook_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceLook" ADD CONSTRAINT "EvidenceLook_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "SupervisionOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_lookBackId_fkey" FOREIGN KEY ("lookBackId") REFERENCES "LookBack"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma has no words for.

ALTER TABLE "Upload" ADD CONSTRAINT "Upload_one_place" CHECK (num_nonnulls("measureId", "orderId", "lookBackId") = 1);

ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_one_verdict" CHECK (num_nonnulls("acceptedAt", "returnedAt") <= 1);

ALTER TABLE "EvidenceReview" ADD CONSTRAINT "EvidenceReview_return_says_why" CHECK ("accepted" OR "reason" IS NOT NULL);

-- Two persons, and one proposal at a time.
ALTER TABLE "Purge" ADD CONSTRAINT "Purge_two_persons" CHECK ("decidedById" IS NULL OR "decidedById" <> "proposedById");
CREATE UNIQUE INDEX "Purge_one_proposed" ON "Purge" ("sha256") WHERE "status" = 'PROPOSED';

-- Nothing that was kept is deleted: it is withdrawn, replaced or purged, and the row stays.
CREATE FUNCTION refuse_evidence_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Evidence is not removed (%)', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER "Evidence_stays" BEFORE DELETE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION refuse_evidence_removal();
CREATE TRIGGER "StoredFile_stays" BEFORE DELETE ON "StoredFile" FOR EACH ROW EXECUTE FUNCTION refuse_evidence_removal();
CREATE TRIGGER "EvidenceReview_stays" BEFORE DELETE ON "EvidenceReview" FOR EACH ROW EXECUTE FUNCTION refuse_evidence_removal();

-- Full text in Chinese without a dictionary: every two neighbouring characters are a word. Spaces do not count: in a PDF they
-- stand wherever a line ends.
CREATE FUNCTION search_text(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(regexp_replace(normalize(said, NFKC), '\s+', '', 'g'));
-- The index keeps each pair once by itself. What a call costs is told, or the planner would rather make it for every passage than
-- look into the index.
CREATE FUNCTION search_grams(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000
  RETURN (
    SELECT array_agg(one || coalesce(two, ''))
    FROM (SELECT string_to_array(search_text(said), NULL) AS letters) AS split,
      unnest(letters, letters[2:]) AS pair(one, two)
    WHERE two IS NOT NULL OR cardinality(letters) = 1
  );
CREATE INDEX "FilePassage_grams" ON "FilePassage" USING gin (search_grams("text"));
