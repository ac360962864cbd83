-- Which sticker of a table was printed last, so that an owner sees what is to be printed anew; and the version that two
-- editors of one table compare.
ALTER TABLE "atapos"."table_location" ADD COLUMN "tl_printed_version" INTEGER,
ADD COLUMN "tl_printed_at" TIMESTAMPTZ(3),
ADD COLUMN "tl_version" INTEGER NOT NULL DEFAULT 1;
