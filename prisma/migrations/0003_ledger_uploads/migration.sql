-- CreateTable
CREATE TABLE "LedgerUpload" (
    "id" TEXT NOT NULL,
    "inspectionId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "cells" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LedgerUpload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LedgerUpload_createdAt_idx" ON "LedgerUpload"("createdAt");

-- AddForeignKey
ALTER TABLE "LedgerUpload" ADD CONSTRAINT "LedgerUpload_inspectionId_fkey" FOREIGN KEY ("inspectionId") REFERENCES "Inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerUpload" ADD CONSTRAINT "LedgerUpload_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
