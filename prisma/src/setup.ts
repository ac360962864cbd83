// What a start needs of the database room: migrate, derive the logins, check the walls, name the queues.
export { checkCatalogue } from "./catalogue-check.ts";
export { DEAD_LETTER_QUEUE, JOB_QUEUES, type JobQueue } from "./job-queues.ts";
export { type DatabaseLogins, databaseLogins } from "./logins.ts";
export { type MigrationOptions, type MigrationSummary, migrateDatabase } from "./migrate-database.ts";
export { MigrationStopped } from "./stop.ts";
