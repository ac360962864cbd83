import { sqlState, statement } from "@atapos/db";
import { normaliseEmail, normalisePhone, normaliseSearch, PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { CustomerView } from "./schema.ts";

interface CustomerFields {
  email: string | null;
  name: string | null;
  phone: string | null;
}

const COLUMNS = `cu_id AS id, me_id AS "merchantId", cu_email AS email, cu_name AS name, cu_phone AS phone,
  created_at AS "createdAt"`;

const READ = statement(
  "customer-read",
  `SELECT ${COLUMNS} FROM atapos.customer WHERE me_id = $1 AND cu_id = $2 AND erased_at IS NULL`,
);

export async function readCustomer(uow: UnitOfWork, id: number): Promise<CustomerView> {
  const [row] = await uow.query<CustomerView>(READ, [uow.merchantId, id]);
  if (!row) throw new PosError("not_found");
  return row;
}

const INSERT = statement(
  "customer-insert",
  `INSERT INTO atapos.customer (me_id, cu_email, cu_name, cu_phone, cu_search, cu_language)
   SELECT $1, $2, $3, $4, $5, m.me_language FROM atapos.merchant m WHERE m.me_id = $1 RETURNING ${COLUMNS}`,
);

/** Throws `duplicate` for an address that the merchant knows. */
export async function insertCustomer(uow: UnitOfWork, input: CustomerFields): Promise<CustomerView> {
  return write(async () => {
    const { email, name, phone, searchText } = stored(input);
    const [row] = await uow.query<CustomerView>(INSERT, [uow.merchantId, email, name, phone, searchText]);
    if (!row) throw new PosError("not_found");
    return row;
  });
}

const UPDATE = statement(
  "customer-update",
  `UPDATE atapos.customer SET cu_email = $3, cu_name = $4, cu_phone = $5, cu_search = $6, updated_at = now(),
     cu_token_version = cu_token_version + CASE WHEN cu_email IS DISTINCT FROM $3 THEN 1 ELSE 0 END
   WHERE me_id = $1 AND cu_id = $2 AND erased_at IS NULL RETURNING ${COLUMNS}`,
);

/** A new address ends the sessions that the old one opened. */
export async function updateCustomerRow(uow: UnitOfWork, id: number, input: CustomerFields): Promise<CustomerView> {
  return write(async () => {
    const { email, name, phone, searchText } = stored(input);
    const [row] = await uow.query<CustomerView>(UPDATE, [uow.merchantId, id, email, name, phone, searchText]);
    if (!row) throw new PosError("not_found");
    return row;
  });
}

const BY_EMAIL = statement(
  "customer-by-email",
  `SELECT ${COLUMNS} FROM atapos.customer WHERE me_id = $1 AND cu_email = $2`,
);
// A number is kept as typed, so the index is asked for every usual spelling.
const BY_PHONE = statement(
  "customer-by-phone",
  `SELECT ${COLUMNS} FROM atapos.customer WHERE me_id = $1 AND cu_phone = ANY($2::text[]) AND erased_at IS NULL
   ORDER BY cu_id LIMIT 1`,
);

/**
 * The customer that an order is for: found by e-mail, else by phone, else made. What the known customer lacks is filled
 * in, what it has is kept. Throws `validation` when nothing is given.
 */
export async function findOrCreateCustomer(uow: UnitOfWork, given: Partial<CustomerFields>): Promise<number> {
  const input = {
    email: given.email?.trim() || null,
    name: given.name?.trim() || null,
    phone: given.phone?.trim() || null,
  };
  if (!input.email && !input.name && !input.phone) throw new PosError("validation", { field: "customer" });
  const known = await findCustomer(uow, input);
  if (!known) return insertUnlessMade(uow, input);
  const fields = { email: known.email, name: known.name ?? input.name, phone: known.phone ?? input.phone };
  const hasNews = fields.name !== known.name || fields.phone !== known.phone;
  return hasNews ? (await updateCustomerRow(uow, known.id, fields)).id : known.id;
}

async function findCustomer(uow: UnitOfWork, input: CustomerFields): Promise<CustomerView | null> {
  if (input.email) {
    const [row] = await uow.query<CustomerView>(BY_EMAIL, [uow.merchantId, normaliseEmail(input.email)]);
    return row ?? null;
  }
  if (!input.phone) return null;
  const [row] = await uow.query<CustomerView>(BY_PHONE, [uow.merchantId, spellings(input.phone)]);
  return row ?? null;
}

const INSERT_OR_FIND = statement(
  "customer-insert-or-find",
  `INSERT INTO atapos.customer (me_id, cu_email, cu_name, cu_phone, cu_search, cu_language)
   SELECT $1, $2, $3, $4, $5, m.me_language FROM atapos.merchant m WHERE m.me_id = $1
   ON CONFLICT (me_id, cu_email) DO UPDATE SET cu_email = EXCLUDED.cu_email RETURNING cu_id AS id`,
);

/** Another order may have made the same address a moment ago; that one is taken then. */
async function insertUnlessMade(uow: UnitOfWork, input: CustomerFields): Promise<number> {
  const { email, name, phone, searchText } = stored(input);
  const [row] = await uow.query<{ id: number }>(INSERT_OR_FIND, [uow.merchantId, email, name, phone, searchText]);
  if (!row) throw new PosError("not_found");
  return row.id;
}

function stored({ email, name, phone }: CustomerFields) {
  const address = email === null ? null : normaliseEmail(email);
  const numbers = phone === null ? [] : [phone, normalisePhone(phone)];
  return { email: address, name, phone, searchText: normaliseSearch([name, address, ...numbers].join(" ")) };
}

function spellings(phone: string): string[] {
  const normal = normalisePhone(phone);
  const local = normal.startsWith("+62") ? `0${normal.slice(3)}` : normal;
  return [...new Set([phone, normal, normal.slice(1), local])].filter((each) => each !== "");
}

async function write<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) === "23505") throw new PosError("duplicate", { field: "email" });
    throw error;
  }
}
