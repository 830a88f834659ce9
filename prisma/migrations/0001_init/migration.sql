-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OFFICE', 'DEPARTMENT', 'LEADER', 'CHIEF', 'INSPECTOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "FindingStatus" AS ENUM ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_LEADER', 'AWAITING_OFFICE', 'AWAITING_CHIEF', 'CLOSED');

-- CreateEnum
CREATE TYPE "ClosureGrade" AS ENUM ('COMPLETED', 'COMPLETED_LONG_TERM');

-- CreateEnum
CREATE TYPE "MeasureStatus" AS ENUM ('OPEN', 'DONE');

-- CreateEnum
CREATE TYPE "FollowUpStatus" AS ENUM ('ENTERED', 'TICKED', 'RETURNED');

-- CreateEnum
CREATE TYPE "RequestStatus" AS ENUM ('PENDING', 'GRANTED', 'RETURNED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "DecisionStep" AS ENUM ('LEADER', 'OFFICE', 'CHIEF');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('LEADING_GROUP', 'DEMOCRATIC_LIFE');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "departmentId" TEXT,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "sessionEpoch" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "account" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "id" TEXT NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "party" TEXT NOT NULL,
    "partyShort" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "feedbackOn" DATE NOT NULL,
    "planOn" DATE NOT NULL,
    "noticeOn" DATE,
    "deadline" DATE NOT NULL,
    "phone" TEXT,
    "post" TEXT,
    "email" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Part" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "categoryId" TEXT,
    "numberInPart" INTEGER,
    "title" TEXT,
    "disclosed" BOOLEAN NOT NULL DEFAULT true,
    "target" TEXT,
    "leaderId" TEXT,
    "leadDepartmentId" TEXT,
    "responsible" TEXT,
    "firstDeadline" DATE,
    "deadline" DATE,
    "status" "FindingStatus" NOT NULL DEFAULT 'NOT_STARTED',
    "grade" "ClosureGrade",
    "longTermWork" TEXT,
    "closedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingDepartment" (
    "findingId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,

    CONSTRAINT "FindingDepartment_pkey" PRIMARY KEY ("findingId","departmentId")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "from" DATE,
    "to" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "deadline" DATE,
    "status" "MeasureStatus" NOT NULL DEFAULT 'OPEN',
    "outcome" TEXT,
    "doneOn" DATE,
    "noEvidenceReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "measureId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL,
    "difficulty" TEXT,
    "status" "FollowUpStatus" NOT NULL DEFAULT 'ENTERED',
    "enteredById" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "firstEnteredAt" TIMESTAMPTZ(3) NOT NULL,
    "reviewedById" TEXT,
    "reviewedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClosureRequest" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" "RequestStatus" NOT NULL DEFAULT 'PENDING',
    "statement" TEXT NOT NULL,
    "grade" "ClosureGrade" NOT NULL,
    "longTermWork" TEXT,
    "leaderOmitted" BOOLEAN NOT NULL DEFAULT false,
    "appliedById" TEXT NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "closedLate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ClosureRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "step" "DecisionStep" NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL,
    "grade" "ClosureGrade",
    "longTermWork" TEXT,
    "signerId" TEXT NOT NULL,
    "signedAs" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "heldOn" DATE,
    "title" TEXT,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regulation" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT,
    "number" INTEGER,

    CONSTRAINT "Regulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "findingId" TEXT,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_account_key" ON "User"("account");

-- CreateIndex
CREATE INDEX "User_departmentId_idx" ON "User"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_name_key" ON "Department"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Part_inspectionId_ordinal_key" ON "Part"("inspectionId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Category_partId_ordinal_key" ON "Category"("partId", "ordinal");

-- CreateIndex
CREATE INDEX "Finding_leadDepartmentId_idx" ON "Finding"("leadDepartmentId");

-- CreateIndex
CREATE INDEX "Finding_leaderId_idx" ON "Finding"("leaderId");

-- CreateIndex
CREATE INDEX "Finding_inspectionId_status_idx" ON "Finding"("inspectionId", "status");

-- CreateIndex
CREATE INDEX "Finding_inspectionId_deadline_idx" ON "Finding"("inspectionId", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_inspectionId_number_key" ON "Finding"("inspectionId", "number");

-- CreateIndex
CREATE INDEX "FindingDepartment_departmentId_idx" ON "FindingDepartment"("departmentId");

-- CreateIndex
CREATE INDEX "Extension_findingId_idx" ON "Extension"("findingId");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_findingId_ordinal_key" ON "Measure"("findingId", "ordinal");

-- CreateIndex
CREATE INDEX "Evidence_measureId_idx" ON "Evidence"("measureId");

-- CreateIndex
CREATE INDEX "FollowUp_week_findingId_idx" ON "FollowUp"("week", "findingId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_findingId_week_key" ON "FollowUp"("findingId", "week");

-- CreateIndex
CREATE INDEX "Comment_findingId_idx" ON "Comment"("findingId");

-- CreateIndex
CREATE UNIQUE INDEX "ClosureRequest_findingId_sequence_key" ON "ClosureRequest"("findingId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_requestId_step_key" ON "Decision"("requestId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_requestId_signerId_key" ON "Decision"("requestId", "signerId");

-- CreateIndex
CREATE INDEX "Meeting_inspectionId_idx" ON "Meeting"("inspectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Regulation_inspectionId_ordinal_key" ON "Regulation"("inspectionId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_findingId_sequence_idx" ON "AuditEntry"("findingId", "sequence");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Part" ADD CONSTRAINT "Part_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_partId_fkey" FOREIGN KEY ("partId") REFERENCES "Part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_leadDepartmentId_fkey" FOREIGN KEY ("leadDepartmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingDepartment" ADD CONSTRAINT "FindingDepartment_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingDepartment" ADD CONSTRAINT "FindingDepartment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureRequest" ADD CONSTRAINT "ClosureRequest_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureRequest" ADD CONSTRAINT "ClosureRequest_appliedById_fkey" FOREIGN KEY ("appliedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ClosureRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regulation" ADD CONSTRAINT "Regulation_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards (prisma/guards.sql)

-- What the schema language cannot say. `npm run migrate:init` appends this file to the first migration.

-- The record is append-only: whoever would change it must first change the database, and that shows.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'AuditEntry is append-only: % refused', TG_OP;
END
$$;

CREATE TRIGGER "AuditEntry_no_change" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- One round is followed up at a time.
CREATE UNIQUE INDEX "Inspection_one_current" ON "Inspection" ("current") WHERE "current";

-- A finding has one closure request under way at most.
CREATE UNIQUE INDEX "ClosureRequest_one_pending" ON "ClosureRequest" ("findingId") WHERE "status" = 'PENDING';
