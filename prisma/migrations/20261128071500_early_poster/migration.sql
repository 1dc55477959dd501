-- AlterTable
ALTER TABLE "video_sessions" ADD COLUMN     "poster_key" TEXT;
