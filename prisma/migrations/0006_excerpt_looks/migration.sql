-- AlterTable
ALTER TABLE "EvidenceLook" ADD COLUMN     "excerpts" INTEGER NOT NULL DEFAULT 0;
