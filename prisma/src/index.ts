// The database room: schema, migrations, client and the tenant door. It holds no business rule.

export type { Database, DatabaseOptions, DoorOptions, MerchantTx, Tx } from "./door.ts";
export { openDatabase, sqlState } from "./door.ts";
export type { Call, CallValue } from "./flight.ts";
export { Prisma } from "./generated/prisma/client.ts";
export { type Statement, statement } from "./statement.ts";
export { openWakeChannel, type WakeChannel } from "./wake-channel.ts";
