-- CreateEnum
CREATE TYPE "ExtensionStatus" AS ENUM ('AWAITING_LEADER', 'AWAITING_OFFICE', 'GRANTED', 'RETURNED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ExtensionStep" AS ENUM ('LEADER', 'OFFICE');

-- CreateEnum
CREATE TYPE "LookBackStatus" AS ENUM ('PLANNED', 'HOLDS', 'REBOUNDS', 'DROPPED');

-- CreateEnum
CREATE TYPE "LookBackWay" AS ENUM ('ON_SITE', 'BY_FILE');

-- CreateEnum
CREATE TYPE "TroubleKind" AS ENUM ('LATE', 'SILENT');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('DRAFT', 'ISSUED', 'REPLIED', 'ACCEPTED', 'DROPPED');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('EMAIL', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('PENDING', 'SENT', 'DEAD');

-- CreateEnum
CREATE TYPE "MeetingDecisionKind" AS ENUM ('RESOLUTION', 'MEASURE', 'DEADLINE');

-- CreateEnum
CREATE TYPE "RegulationKind" AS ENUM ('NEW', 'REVISED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MeetingKind" ADD VALUE 'PARTY_GROUP';
ALTER TYPE "MeetingKind" ADD VALUE 'OTHER';

-- DropForeignKey
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_measureId_fkey";

-- AlterTable
ALTER TABLE "Inspection" ADD COLUMN     "cutOffMinute" INTEGER NOT NULL DEFAULT 720,
ADD COLUMN     "cutOffWeekday" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "lookBackEvery" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "lookBackMonths" INTEGER[] DEFAULT ARRAY[3, 12]::INTEGER[],
ADD COLUMN     "rulesVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "rungDays" INTEGER[] DEFAULT ARRAY[1, 3, 5, 7, 10]::INTEGER[];

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "lookBackId" TEXT,
ADD COLUMN     "orderId" TEXT,
ALTER COLUMN "measureId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN     "dueAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ClosureRequest" ADD COLUMN     "closedOn" DATE,
ADD COLUMN     "firstDeadline" DATE,
ADD COLUMN     "reopenedOn" DATE;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "attendees" TEXT,
ADD COLUMN     "chair" TEXT,
ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "place" TEXT,
ADD COLUMN     "recorder" TEXT,
ADD COLUMN     "summary" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Regulation" ADD COLUMN     "adoptedOn" DATE,
ADD COLUMN     "documentNumber" TEXT,
ADD COLUMN     "kind" "RegulationKind",
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" DATE NOT NULL,
    "working" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "ExtensionRequest" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" "ExtensionStatus" NOT NULL DEFAULT 'AWAITING_LEADER',
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ExtensionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExtensionDecision" (
    "id" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "step" "ExtensionStep" NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL,
    "signerId" TEXT NOT NULL,
    "signedAs" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExtensionDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpWeek" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedByName" TEXT,
    "bulletin" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FollowUpWeek_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LookBack" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "status" "LookBackStatus" NOT NULL DEFAULT 'PLANNED',
    "way" "LookBackWay",
    "seen" TEXT,
    "reason" TEXT,
    "newDeadline" DATE,
    "doneOn" DATE,
    "doneById" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LookBack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Escalation" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "trouble" "TroubleKind" NOT NULL,
    "since" DATE NOT NULL,
    "rung" INTEGER NOT NULL,
    "reachedOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "departmentId" TEXT,

    CONSTRAINT "Escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupervisionOrder" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "escalationId" TEXT,
    "status" "OrderStatus" NOT NULL DEFAULT 'DRAFT',
    "year" INTEGER,
    "serial" INTEGER,
    "cause" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "replyBy" DATE NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedByName" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "dropReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SupervisionOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderReply" (
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "repliedById" TEXT NOT NULL,
    "repliedAt" TIMESTAMPTZ(3) NOT NULL,
    "accepted" BOOLEAN,
    "comment" TEXT,
    "judgedByName" TEXT,
    "judgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OrderReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "thing" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "findingId" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "digestId" TEXT,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "digestId" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "heldUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderChoice" (
    "userId" TEXT NOT NULL,
    "email" TEXT,
    "byEmail" BOOLEAN NOT NULL DEFAULT false,
    "byWebhook" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReminderChoice_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "MeetingDecision" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "MeetingDecisionKind" NOT NULL,
    "findingId" TEXT,
    "measureId" TEXT,
    "text" TEXT NOT NULL,
    "responsible" TEXT,
    "dueOn" DATE,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExtensionRequest_findingId_sequence_key" ON "ExtensionRequest"("findingId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ExtensionDecision_requestId_step_key" ON "ExtensionDecision"("requestId", "step");

-- CreateIndex
CREATE UNIQUE INDEX "ExtensionDecision_requestId_signerId_key" ON "ExtensionDecision"("requestId", "signerId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpWeek_inspectionId_week_key" ON "FollowUpWeek"("inspectionId", "week");

-- CreateIndex
CREATE INDEX "LookBack_status_dueOn_idx" ON "LookBack"("status", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "LookBack_findingId_sequence_key" ON "LookBack"("findingId", "sequence");

-- CreateIndex
CREATE INDEX "Escalation_departmentId_idx" ON "Escalation"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Escalation_findingId_trouble_since_rung_key" ON "Escalation"("findingId", "trouble", "since", "rung");

-- CreateIndex
CREATE UNIQUE INDEX "SupervisionOrder_escalationId_key" ON "SupervisionOrder"("escalationId");

-- CreateIndex
CREATE INDEX "SupervisionOrder_findingId_idx" ON "SupervisionOrder"("findingId");

-- CreateIndex
CREATE INDEX "SupervisionOrder_departmentId_idx" ON "SupervisionOrder"("departmentId");

-- CreateIndex
CREATE INDEX "SupervisionOrder_status_idx" ON "SupervisionOrder"("status");

-- CreateIndex
CREATE UNIQUE INDEX "SupervisionOrder_inspectionId_year_serial_key" ON "SupervisionOrder"("inspectionId", "year", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "OrderReply_orderId_sequence_key" ON "OrderReply"("orderId", "sequence");

-- CreateIndex
CREATE INDEX "Reminder_userId_createdAt_idx" ON "Reminder"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Reminder_digestId_idx" ON "Reminder"("digestId");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_userId_thing_rule_day_key" ON "Reminder"("userId", "thing", "rule", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_userId_day_key" ON "Digest"("userId", "day");

-- CreateIndex
CREATE INDEX "Delivery_status_nextAt_idx" ON "Delivery"("status", "nextAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_digestId_channel_key" ON "Delivery"("digestId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "MeetingDecision_findingId_idx" ON "MeetingDecision"("findingId");

-- CreateIndex
CREATE INDEX "MeetingDecision_measureId_idx" ON "MeetingDecision"("measureId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingDecision_meetingId_ordinal_key" ON "MeetingDecision"("meetingId", "ordinal");

-- CreateIndex
CREATE INDEX "Evidence_orderId_idx" ON "Evidence"("orderId");

-- CreateIndex
CREATE INDEX "Evidence_lookBackId_idx" ON "Evidence"("lookBackId");

-- AddForeignKey
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtensionDecision" ADD CONSTRAINT "ExtensionDecision_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ExtensionRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtensionDecision" ADD CONSTRAINT "ExtensionDecision_signerId_fkey" FOREIGN KEY ("signerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "SupervisionOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_lookBackId_fkey" FOREIGN KEY ("lookBackId") REFERENCES "LookBack"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpWeek" ADD CONSTRAINT "FollowUpWeek_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookBack" ADD CONSTRAINT "LookBack_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookBack" ADD CONSTRAINT "LookBack_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ClosureRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LookBack" ADD CONSTRAINT "LookBack_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Escalation" ADD CONSTRAINT "Escalation_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionOrder" ADD CONSTRAINT "SupervisionOrder_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionOrder" ADD CONSTRAINT "SupervisionOrder_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionOrder" ADD CONSTRAINT "SupervisionOrder_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionOrder" ADD CONSTRAINT "SupervisionOrder_escalationId_fkey" FOREIGN KEY ("escalationId") REFERENCES "Escalation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderReply" ADD CONSTRAINT "OrderReply_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "SupervisionOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderReply" ADD CONSTRAINT "OrderReply_repliedById_fkey" FOREIGN KEY ("repliedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderChoice" ADD CONSTRAINT "ReminderChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingDecision" ADD CONSTRAINT "MeetingDecision_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say, and what rows written before this migration need.

-- A file belongs to a measure, to a supervision order or to a look-back.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_one_place" CHECK (num_nonnulls("measureId", "orderId", "lookBackId") = 1);

-- A finding has one extension request under way at most.
CREATE UNIQUE INDEX "ExtensionRequest_one_pending" ON "ExtensionRequest" ("findingId") WHERE "status" IN ('AWAITING_LEADER', 'AWAITING_OFFICE');

-- A finding's look-backs are planned one at a time for each day.
CREATE UNIQUE INDEX "LookBack_one_planned_a_day" ON "LookBack" ("findingId", "dueOn") WHERE "status" = 'PLANNED';

-- The bulletin of a closed week is what it was when the week was closed.
CREATE FUNCTION refuse_closed_week_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'FollowUpWeek % is closed: % refused', OLD."week", TG_OP;
END
$$;

CREATE TRIGGER "FollowUpWeek_closed_stays" BEFORE UPDATE OR DELETE ON "FollowUpWeek"
  FOR EACH ROW WHEN (OLD."closedAt" IS NOT NULL) EXECUTE FUNCTION refuse_closed_week_change();

-- Entries written before cut-offs were kept: Friday noon in Shanghai, as it was for everybody; where holidays took that Friday, noon of
-- the last working day before it in that week; a week without one had no cut-off.
UPDATE "FollowUp" SET "dueAt" = (to_date("week", 'IYYY-"W"IW') + 4 + time '12:00') AT TIME ZONE 'Asia/Shanghai';
UPDATE "FollowUp" u SET "dueAt" = (holiday."due"::date + time '12:00') AT TIME ZONE 'Asia/Shanghai'
  FROM (VALUES
    ('2021-W06', '2021-02-10'), ('2021-W39', '2021-09-30'), ('2022-W05', NULL), ('2022-W22', '2022-06-02'), ('2022-W40', NULL),
    ('2023-W04', NULL), ('2023-W25', '2023-06-21'), ('2023-W39', '2023-09-28'), ('2023-W40', NULL), ('2024-W07', NULL),
    ('2024-W14', '2024-04-03'), ('2024-W18', '2024-04-30'), ('2024-W40', '2024-09-30'), ('2025-W05', '2025-01-27'),
    ('2025-W14', '2025-04-03'), ('2025-W18', '2025-04-30'), ('2025-W40', '2025-09-30'), ('2026-W01', '2025-12-31'),
    ('2026-W08', NULL), ('2026-W18', '2026-04-30'), ('2026-W25', '2026-06-18'), ('2026-W39', '2026-09-24'), ('2026-W40', '2026-09-30')
  ) AS holiday("week", "due") WHERE u."week" = holiday."week";

-- Closures granted before look-backs: the day and the first deadline stand on the finding.
UPDATE "ClosureRequest" r SET "closedOn" = f."closedOn", "firstDeadline" = f."firstDeadline"
  FROM "Finding" f WHERE f.id = r."findingId" AND r."status" = 'GRANTED';

-- Their look-backs: after 3 and 12 months, or after 3 where the work goes on, as for closures from now on.
INSERT INTO "LookBack" ("id", "findingId", "requestId", "sequence", "dueOn")
  SELECT gen_random_uuid()::text, r."findingId", r."id", due."sequence", (r."closedOn" + make_interval(months => due."months"))::date
  FROM "ClosureRequest" r JOIN "Finding" f ON f.id = r."findingId"
  CROSS JOIN (VALUES (1, 3), (2, 12)) AS due("sequence", "months")
  WHERE r."status" = 'GRANTED' AND r."closedOn" IS NOT NULL AND (due."sequence" = 1 OR f."grade" = 'COMPLETED');
