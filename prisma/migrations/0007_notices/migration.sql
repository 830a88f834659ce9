-- CreateEnum
CREATE TYPE "NoticeStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'DROPPED');

-- CreateEnum
CREATE TYPE "SectionKind" AS ENUM ('PROSE', 'PART', 'CATEGORY', 'FINDING');

-- CreateEnum
CREATE TYPE "OpinionStatus" AS ENUM ('RECEIVED', 'ASSIGNED', 'ANSWERED', 'SET_ASIDE');

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "publicLongTerm" TEXT,
ADD COLUMN     "publicTitle" TEXT;

-- AlterTable
ALTER TABLE "Measure" ADD COLUMN     "disclosed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "publicOutcome" TEXT,
ADD COLUMN     "publicText" TEXT;

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "status" "NoticeStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "opinionsFrom" DATE,
    "opinionsUntil" DATE,
    "correctsId" TEXT,
    "changeNote" TEXT,
    "asOf" DATE,
    "content" JSONB,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedByName" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "returnedByName" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "approvalReason" TEXT,
    "dropReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeSection" (
    "id" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "SectionKind" NOT NULL,
    "key" TEXT NOT NULL,
    "findingId" TEXT,
    "heading" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "seenHeading" TEXT,
    "seenBody" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NoticeSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeComment" (
    "id" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticeComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeSilence" (
    "id" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "quote" TEXT,
    "reason" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "liftedByName" TEXT,

    CONSTRAINT "NoticeSilence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "noticeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "changeNote" TEXT,
    "correctsId" TEXT,
    "approvedByName" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedByName" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnByName" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionFile" (
    "editionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EditionFile_pkey" PRIMARY KEY ("editionId","name")
);

-- CreateTable
CREATE TABLE "Opinion" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "findingId" TEXT,
    "body" TEXT NOT NULL,
    "name" TEXT,
    "phoneSealed" BYTEA,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "OpinionStatus" NOT NULL DEFAULT 'RECEIVED',
    "departmentId" TEXT,
    "draft" TEXT,
    "draftedByName" TEXT,
    "draftedAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answeredByName" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "setAsideReason" TEXT,
    "publishedBody" TEXT,
    "publishedAnswer" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpinionThrottle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpinionThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Notice_inspectionId_createdAt_idx" ON "Notice"("inspectionId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeSection_noticeId_ordinal_key" ON "NoticeSection"("noticeId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeSection_noticeId_key_key" ON "NoticeSection"("noticeId", "key");

-- CreateIndex
CREATE INDEX "NoticeComment_noticeId_idx" ON "NoticeComment"("noticeId");

-- CreateIndex
CREATE INDEX "NoticeSilence_noticeId_idx" ON "NoticeSilence"("noticeId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_noticeId_key" ON "Edition"("noticeId");

-- CreateIndex
CREATE INDEX "Edition_publishedAt_idx" ON "Edition"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_year_serial_key" ON "Edition"("year", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "Opinion_receipt_key" ON "Opinion"("receipt");

-- CreateIndex
CREATE INDEX "Opinion_inspectionId_receivedAt_idx" ON "Opinion"("inspectionId", "receivedAt");

-- CreateIndex
CREATE INDEX "Opinion_findingId_idx" ON "Opinion"("findingId");

-- CreateIndex
CREATE INDEX "Opinion_departmentId_idx" ON "Opinion"("departmentId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeSection" ADD CONSTRAINT "NoticeSection_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeSection" ADD CONSTRAINT "NoticeSection_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeComment" ADD CONSTRAINT "NoticeComment_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeSilence" ADD CONSTRAINT "NoticeSilence_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was published stays as it was: an edition may be published once and withdrawn once, and nothing else of it ever changes.
CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'Edition' THEN
    IF (to_jsonb(NEW) - ARRAY['publishedAt', 'publishedByName', 'withdrawnAt', 'withdrawnByName', 'withdrawReason'])
        = (to_jsonb(OLD) - ARRAY['publishedAt', 'publishedByName', 'withdrawnAt', 'withdrawnByName', 'withdrawReason'])
      AND (OLD."publishedAt" IS NULL OR (OLD."publishedAt" = NEW."publishedAt" AND OLD."publishedByName" = NEW."publishedByName"))
      AND (OLD."withdrawnAt" IS NULL) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'A published edition does not change (% on %)', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER "Edition_stays" BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION refuse_edition_change();
CREATE TRIGGER "EditionFile_stays" BEFORE UPDATE OR DELETE ON "EditionFile" FOR EACH ROW EXECUTE FUNCTION refuse_edition_change();

-- A round has one notice under way at a time; what it corrects is corrected once.
CREATE UNIQUE INDEX "Notice_one_under_way" ON "Notice" ("inspectionId") WHERE "status" IN ('DRAFT', 'SUBMITTED', 'APPROVED');

-- Whoever checks an edition asks the record for its approval, signed out and as often as they like: not by reading all of it.
CREATE INDEX "AuditEntry_approval" ON "AuditEntry" (("detail"->>'edition')) WHERE "action" = 'noticeApproved';
