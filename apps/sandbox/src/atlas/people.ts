export type AtlasPerson = {
  id: number;
  username: string;
  password: string;
  email: string;
  fullName: string;
  isActive: boolean;
  role: { code: string; name: string; level: number; appCode: string } | null;
  merchantId: number | null;
};

const admin = { code: "ATAPOS_ADMIN", name: "Atapos Administrator", level: 100, appCode: "ATAPOS" };
const officer = { code: "ATAPOS_OFFICER", name: "Atapos Officer", level: 10, appCode: "ATAPOS" };
const superAdmin = { code: "SUPER_ADMIN", name: "Super Administrator", level: 100, appCode: "ATLAS" };
const elsewhere = { code: "HR_VIEWER", name: "HR Viewer", level: 50, appCode: "ATHRIS" };

/** The demo's staff, and two people who must be refused: one without a role for the app, one who left. */
export const people: readonly AtlasPerson[] = [
  person(1, "owner", "demo-owner-1", { fullName: "Ayu Lestari", role: admin, merchantId: 1 }),
  person(2, "cashier", "demo-cashier-1", { fullName: "Budi Santoso", role: officer, merchantId: 1 }),
  person(3, "owner2", "demo-owner-2", { fullName: "Citra Dewi", role: admin, merchantId: 2 }),
  person(4, "owner3", "demo-owner-3", { fullName: "Dimas Pratama", role: admin, merchantId: 3 }),
  person(5, "super", "demo-super-1", { fullName: "Eka Wijaya", role: superAdmin, merchantId: null }),
  person(6, "outsider", "demo-outsider-1", { fullName: "Fajar Nugroho", role: elsewhere, merchantId: null }),
  person(7, "inactive", "demo-inactive-1", { fullName: "Gita Permata", role: officer, merchantId: 1, isActive: false }),
];

function person(
  id: number,
  username: string,
  password: string,
  rest: Pick<AtlasPerson, "fullName" | "role" | "merchantId"> & { isActive?: boolean },
): AtlasPerson {
  return { isActive: true, ...rest, id, username, password, email: `${username}@atapos.test` };
}
