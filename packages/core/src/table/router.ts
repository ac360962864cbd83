// Tables, their QR stickers, and the sessions of the phones that scanned one.
import { z } from "zod";
import { adminProcedure, dinerProcedure, officerProcedure, publicProcedure, router } from "../trpc.ts";
import { answerCall } from "./answer-call.ts";
import { archiveTable, restoreTable } from "./archive-table.ts";
import { arrangeTables } from "./arrange-tables.ts";
import { callStaff } from "./call-staff.ts";
import { closeTableSession } from "./close-table-session.ts";
import { createTables } from "./create-tables.ts";
import { openTableSession } from "./open-table-session.ts";
import { printQrSheet } from "./print-qr-sheet.ts";
import { readOwnSession } from "./read-own-session.ts";
import { renameZone } from "./rename-zone.ts";
import { revokeAll, revokedSchema } from "./revoke-all.ts";
import { revokeQr } from "./revoke-qr.ts";
import {
  arrangeTablesSchema,
  callStaffSchema,
  createTableSchema,
  createTablesSchema,
  listTablesSchema,
  openTableSessionSchema,
  ownTableSessionSchema,
  printedQrSheetSchema,
  printQrSheetSchema,
  renameZoneSchema,
  revokeAllSchema,
  tableOverviewSchema,
  tablePageSchema,
  tableSessionSchema,
  tableViewSchema,
  updateTableSchema,
} from "./schema.ts";
import { tableOverview } from "./table-overview.ts";
import { createTable, getTable, listTables, updateTable } from "./tables.ts";

const byId = z.object({ id: z.int() });

export const tableRouter = router({
  list: officerProcedure
    .input(listTablesSchema)
    .output(tablePageSchema)
    .query(({ ctx, input }) => listTables(ctx, ctx.merchantId, input)),
  get: officerProcedure
    .input(byId)
    .output(tableViewSchema)
    .query(({ ctx, input }) => getTable(ctx, ctx.merchantId, input.id)),
  create: adminProcedure
    .input(createTableSchema)
    .output(tableViewSchema)
    .mutation(({ ctx, input }) => createTable(ctx, ctx.merchantId, input)),
  update: adminProcedure
    .input(updateTableSchema.extend(byId.shape))
    .output(tableViewSchema)
    .mutation(({ ctx, input: { id, ...input } }) => updateTable(ctx, ctx.merchantId, id, input)),
  delete: adminProcedure
    .input(byId)
    .output(byId)
    .mutation(async ({ ctx, input }) => {
      await archiveTable(ctx, ctx.merchantId, input.id);
      return input;
    }),
  restore: adminProcedure
    .input(byId)
    .output(tableViewSchema)
    .mutation(({ ctx, input }) => restoreTable(ctx, ctx.merchantId, input.id)),
  /** Everything the owner's page shows of the room. */
  overview: adminProcedure.output(tableOverviewSchema).query(({ ctx }) => tableOverview(ctx, ctx.merchantId)),
  createMany: adminProcedure
    .input(createTablesSchema)
    .output(tablePageSchema)
    .mutation(({ ctx, input }) => createTables(ctx, ctx.merchantId, input)),
  arrange: adminProcedure
    .input(arrangeTablesSchema)
    .output(z.object({ moved: z.int() }))
    .mutation(({ ctx, input }) => arrangeTables(ctx, ctx.merchantId, input)),
  renameZone: adminProcedure
    .input(renameZoneSchema)
    .output(z.object({ renamed: z.int() }))
    .mutation(({ ctx, input }) => renameZone(ctx, ctx.merchantId, input)),
  revokeAll: adminProcedure
    .input(revokeAllSchema)
    .output(revokedSchema)
    .mutation(({ ctx, input }) => revokeAll(ctx, ctx.merchantId, input)),
  printSheet: adminProcedure
    .input(printQrSheetSchema)
    .output(printedQrSheetSchema)
    .mutation(({ ctx, input }) => printQrSheet(ctx, ctx.merchantId, input)),
  revokeQr: adminProcedure
    .input(byId)
    .output(tableViewSchema)
    .mutation(({ ctx, input }) => revokeQr(ctx, ctx.merchantId, input.id)),

  openSession: publicProcedure
    .input(openTableSessionSchema)
    .output(tableSessionSchema)
    .mutation(({ ctx, input }) => openTableSession(ctx, input)),
  /** The table of the phone that asks. */
  mySession: dinerProcedure.output(ownTableSessionSchema).query(({ ctx }) => readOwnSession(ctx)),
  closeSession: officerProcedure
    .input(z.object({ tableId: z.int(), sessionId: z.int().optional() }))
    .output(z.object({ closed: z.int() }))
    .mutation(({ ctx, input }) => closeTableSession(ctx, ctx.merchantId, input)),
  /** Somebody goes to the table: its phones are told. */
  answerCall: officerProcedure
    .input(z.object({ tableId: z.int() }))
    .output(z.object({ answered: z.int() }))
    .mutation(({ ctx, input }) => answerCall(ctx, ctx.merchantId, input.tableId)),
  callStaff: dinerProcedure
    .input(callStaffSchema)
    .output(z.object({ calledAt: z.date() }))
    .mutation(({ ctx, input }) => callStaff(ctx, input)),
});
