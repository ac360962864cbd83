// What goes wrong at the owner's desk: pictures that are none, a service that is down, a cable that is pulled, two at once.
import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import type { RunningInstallation } from "../support/installation.ts";
import { button, drawer, openDesk, write } from "../support/owner-desk.ts";
import { type Goods, makeGoods } from "../support/owner-goods.ts";
import * as menu from "../support/owner-menu.ts";
import { blackPng, type ChosenFile, jpegFile, paintGrain, paintPhoto, pdfNamedJpg } from "../support/owner-picture.ts";
import { readJson } from "../support/rest.ts";
import { joinInstallation } from "../support/shared-installation.ts";
import { loginOf, type Staff, staffOf } from "../support/staff.ts";
import { signedInAs } from "../support/till-cashier.ts";
import type { SignedIn } from "../support/till-device.ts";
import { layWire } from "../support/till-wire.ts";

const MEGABYTE = 1_000_000;
const SLOW_BYTES_A_SECOND = 40_000;
const PATIENCE = { timeout: 15_000 };
const UNREAD_MS = 750;
const SLOW_MACHINE_MS = 60_000;

let stack: RunningInstallation;
let browser: Browser;
let owner: Staff;
let signedIn: SignedIn;
beforeAll(async () => {
  stack = await joinInstallation();
  browser = await launchBrowser();
  owner = await staffOf(stack, "owner");
  signedIn = await signedInAs(browser, stack, loginOf("owner"));
});
afterAll(() => browser?.close());

const pathOf = ({ category, item }: Goods): string => `/manage/menu?category=${category.id}&item=${item.id}`;

async function openGoods(goods: Goods): Promise<Page> {
  const { page } = await openDesk(browser, stack, { signedIn, path: pathOf(goods) });
  await menu.nameField(drawer(page)).waitFor();
  return page;
}

const asSaved = async ({ item }: Goods) => (await owner.trpc.query("catalog.editorProduct", { id: item.id })).body;
const storedImages = async (): Promise<{ publicId: string; bytes: number }[]> =>
  readJson(await fetch(`${stack.sandboxUrl}/images`));

/** Nothing of what was tried is left: neither at the item nor at the service of pictures. */
async function keptNothing(goods: Goods, act: () => Promise<void>): Promise<void> {
  const [item, images] = [await asSaved(goods), await storedImages()];
  await act();
  expect(await asSaved(goods)).toEqual(item);
  expect(await storedImages()).toEqual(images);
}

const says = (page: Page, sentence: string) => drawer(page).getByText(sentence, { exact: true });

test("a file that is no usable picture is refused in a clear sentence, and nothing of it is kept", async () => {
  const goods = await makeGoods(owner, 15_000);
  const page = await openGoods(goods);
  const photo = await paintPhoto(page);
  const files: readonly (readonly [ChosenFile, string])[] = [
    [pdfNamedJpg(), "File ini bukan foto yang bisa dibuka. Pilih foto JPG, PNG, atau WebP."],
    [blackPng(20_000), "Foto ini punya terlalu banyak piksel untuk dibuka. Perkecil dulu, atau pilih foto lain."],
    [jpegFile(photo.subarray(0, photo.length / 2)), "File foto ini tidak utuh. Pilih foto aslinya sekali lagi."],
  ];
  await keptNothing(goods, async () => {
    for (const [file, sentence] of files) {
      await menu.chooseFile(page, file);
      await says(page, sentence).waitFor();
      expect(await page.getByRole("dialog", { name: "Atur foto" }).count()).toBe(0);
    }
  });
});

test("a photo of 12 MB is cut small and kept by the page, and refused in a clear sentence by the API itself", async () => {
  const goods = await makeGoods(owner, 15_000);
  const page = await openGoods(goods);
  const photo = await paintGrain(page);
  expect(photo.length).toBeGreaterThan(12 * MEGABYTE);
  await keptNothing(goods, async () => {
    const form = new FormData();
    form.set("pr_id", String(goods.item.id));
    form.set("file", new Blob([new Uint8Array(photo)], { type: "image/jpeg" }), "foto.jpg");
    const sent = await fetch(`${stack.apiUrl}/api/v1/product-attachments`, {
      ...{ method: "POST", body: form, headers: { authorization: `Bearer ${owner.token}`, "accept-language": "id" } },
    });
    expect(sent.status).toBe(413);
    expect(await sent.text()).toMatch(/terlalu besar|too large/);
  });
  const since = performance.now();
  await menu.chooseFile(page, jpegFile(photo));
  await menu.cropPhoto(page);
  // grain is the hardest that a picture can be to pack, and a busy machine takes its time
  await menu.storedPhoto(page).waitFor({ timeout: SLOW_MACHINE_MS });
  const [newest] = await storedImages();
  console.log(
    `a photo of ${(photo.length / MEGABYTE).toFixed(1)} MB: kept as ${((newest?.bytes ?? 0) / MEGABYTE).toFixed(2)} MB after ${Math.round(performance.now() - since)} ms`,
  );
  expect(newest?.bytes).toBeLessThan(5 * MEGABYTE);
  expect((await asSaved(goods)).attachments).toHaveLength(1);
});

/** The app's own address leads over a cable that can be pulled: from another one it would not take a picture. */
async function openOverWire(goods: Goods) {
  const wire = await layWire(stack.posUrl);
  onTestFinished(() => wire.remove());
  const { host } = new URL(stack.posUrl);
  const far = await launchBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1:${new URL(wire.url).port}`]);
  onTestFinished(() => far.close());
  const { page } = await openDesk(far, stack, { signedIn, path: pathOf(goods) });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const limitUpload = (uploadThroughput: number) =>
    devtools.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput },
    });
  return { page, wire, limitUpload };
}

test("an upload whose cable is pulled is told, keeps nothing, and goes on at a press once the cable is back", async () => {
  const goods = await makeGoods(owner, 15_000);
  const { page, wire, limitUpload } = await openOverWire(goods);
  await menu.chooseFile(page, jpegFile(await paintPhoto(page, 2_400, 2_400)));
  await limitUpload(SLOW_BYTES_A_SECOND);
  await keptNothing(goods, async () => {
    await menu.cropPhoto(page);
    await drawer(page)
      .getByRole("progressbar", { name: /^Mengunggah [1-9]/ })
      .waitFor();
    wire.cut();
    await says(page, "Tidak tersambung ke server. Periksa jaringan, lalu coba lagi.").waitFor();
  });
  await limitUpload(-1);
  wire.mend();
  await button(drawer(page), "Coba lagi").click();
  await menu.storedPhoto(page).waitFor();
  expect((await asSaved(goods)).attachments).toHaveLength(1);
});

async function breakPictures(mode: "500" | "ok"): Promise<void> {
  const fault = { target: "cloudinary", path: "/v1_1/", mode };
  const response = await fetch(`${stack.sandboxUrl}/control/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(fault),
  });
  expect(response.status).toBe(200);
}

test("while the service of pictures is down this is said, what was typed is saved, and the photo waits for a press", async () => {
  const goods = await makeGoods(owner, 15_000);
  const page = await openGoods(goods);
  onTestFinished(() => breakPictures("ok"));
  await breakPictures("500");
  await keptNothing(goods, async () => {
    await menu.chooseFile(page, jpegFile(await paintPhoto(page)));
    await menu.cropPhoto(page);
    await says(page, "Layanan gambar sedang tidak dapat dihubungi.").waitFor();
  });
  await write(menu.priceField(drawer(page)), "16000");
  await button(drawer(page), "Simpan").click();
  await expect.poll(async () => (await asSaved(goods)).price, PATIENCE).toBe(16_000);
  await breakPictures("ok");
  await button(drawer(page), "Coba lagi").click();
  await menu.storedPhoto(page).waitFor();
  expect((await asSaved(goods)).attachments).toHaveLength(1);
});

const SECOND = "Dewi Uji";
const rupiah = (amount: number): string => `Rp${amount / 1_000}.000`;

async function secondOwner(): Promise<SignedIn> {
  const login = { email: `${randomUUID()}@atapos.test`, password: "demo-second-owner-1" };
  const made = await owner.trpc.mutate("staff.create", { ...login, name: SECOND, level: 100 });
  expect(made.status).toBe(200);
  onTestFinished(async () => {
    await owner.trpc.mutate("staff.deactivate", { id: made.body.id });
  });
  return signedInAs(browser, stack, login);
}

test("of two owners who save one item in the same moment the slower is told who was first, sees both, and chooses", async () => {
  const goods = await makeGoods(owner, 15_000);
  const other = await openDesk(browser, stack, { signedIn: await secondOwner(), path: pathOf(goods) });
  const desks = [
    { page: await openGoods(goods), name: "Ayu Lestari", price: 17_000 },
    { page: other.page, name: SECOND, price: 18_000 },
  ];
  for (const { page, price } of desks) await write(menu.priceField(drawer(page)), String(price));
  await Promise.all(desks.map(({ page }) => button(drawer(page), "Simpan").dispatchEvent("click")));
  const toldOf = (page: Page) => drawer(page).getByRole("region", { name: /juga mengubah ini pada/ });
  await expect.poll(async () => (await asSaved(goods)).price, PATIENCE).not.toBe(15_000);
  const saved: number = (await asSaved(goods)).price;
  const [loser, winner] = desks[0]?.price === saved ? desks.toReversed() : desks;
  if (loser === undefined || winner === undefined) throw new Error("there are two desks");

  const told = toldOf(loser.page);
  await told.waitFor();
  expect(await told.getAttribute("aria-label")).toContain(`${winner.name} juga mengubah ini pada`);
  expect(await toldOf(winner.page).count()).toBe(0);
  const price = told.getByRole("group", { name: "Pakai yang mana untuk Harga" });
  await price.getByRole("radio", { name: `Yang tersimpan ${rupiah(winner.price)}` }).waitFor();
  await price.getByRole("radio", { name: `Isian Anda ${rupiah(loser.price)}` }).check();
  expect((await asSaved(goods)).price).toBe(winner.price);
  // the button takes no press so soon after it changed its meaning
  await loser.page.waitForTimeout(UNREAD_MS);
  await button(drawer(loser.page), "Simpan pilihan ini").click();
  await expect.poll(async () => (await asSaved(goods)).price, PATIENCE).toBe(loser.price);
  await told.waitFor({ state: "detached" });
});

test("another merchant's numbers in the address open nothing of theirs", async () => {
  const stranger = await staffOf(stack, "owner2");
  const goods = await makeGoods(stranger, 15_000);
  const { body: tables } = await stranger.trpc.query("table.list", { limit: 1 });
  const { page } = await openDesk(browser, stack, { signedIn });
  const addresses = [
    `/manage/menu?item=${goods.item.id}`,
    `/manage/menu?category=${goods.category.id}`,
    `/manage/tables?open=${tables.items[0]?.id ?? 0}`,
  ];
  for (const address of addresses) {
    await page.goto(`${stack.posUrl}${address}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    const text = await page.evaluate<string>("document.body.textContent");
    for (const theirs of [goods.item.name, goods.category.name]) expect(text, address).not.toContain(theirs);
    expect(await menu.nameField(drawer(page)).count(), address).toBe(0);
  }
  await page.goto(`${stack.posUrl}${addresses[0]}`);
  await drawer(page).getByText("Data tidak ditemukan.").waitFor();
});
