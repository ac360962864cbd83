import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AtlasSessions, createAtlasSessions } from "./atlas/sessions.ts";
import { createImageStore, type ImageStore } from "./cloudinary/image-store.ts";
import { createFaults, type Faults } from "./control/faults.ts";
import { createRequestLog, type RequestLog } from "./control/request-log.ts";
import { initialSettings, type Settings } from "./control/settings.ts";
import { createSnapshotFile, type SnapshotFile } from "./control/snapshot-file.ts";
import { createIdempotencyKeys, type IdempotencyKeys } from "./mail/idempotency-keys.ts";
import { createInbox, type Inbox } from "./mail/inbox.ts";
import { createGateway, type Gateway } from "./midtrans/gateway.ts";

export type SandboxOptions = {
  /** 0 takes a free port. */
  port?: number;
  smtpPort?: number;
  host?: string;
  /** Without it, everything is kept in a temporary folder that is removed on stop. */
  dataDir?: string;
  /** The address that payers and browsers use, when it differs from the one the server was called by. */
  publicUrl?: string;
  cloudinary?: { cloudName?: string; apiKey?: string; apiSecret?: string };
  atlas?: { encryptionKey?: string; encryptionIv?: string };
  settings?: Partial<Settings>;
};

/** One sandbox's whole state; nothing lives in modules, so that many can run in one process. */
export type Sandbox = {
  settings: Settings;
  initialSettings: Settings;
  publicUrl: string | undefined;
  cloudinary: { cloudName: string; apiKey: string; apiSecret: string };
  atlas: AtlasSessions;
  atlasCipher: { key: string; iv: string };
  gateway: Gateway;
  inbox: Inbox;
  idempotencyKeys: IdempotencyKeys;
  images: ImageStore;
  faults: Faults;
  log: RequestLog;
  snapshot: SnapshotFile;
  dataDir: string;
  isTemporary: boolean;
};

export function createSandbox(options: SandboxOptions): Sandbox {
  const isTemporary = options.dataDir === undefined;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "atapos-sandbox-"));
  mkdirSync(dataDir, { recursive: true });
  const settings = initialSettings(options.settings);
  const snapshot = createSnapshotFile(dataDir);
  const saved = snapshot.read();
  const onChange = () =>
    snapshot.save(() => ({ orders: gateway.store.list(), mail: inbox.all(), images: images.list() }));
  const gateway = createGateway({ settings, saved: saved.orders, onChange });
  const inbox = createInbox(saved.mail, onChange);
  const images = createImageStore(dataDir, saved.images, onChange);
  return {
    settings,
    initialSettings: { ...settings },
    publicUrl: options.publicUrl?.replace(/\/$/, ""),
    cloudinary: {
      cloudName: options.cloudinary?.cloudName ?? "demo",
      apiKey: options.cloudinary?.apiKey ?? "demo-cloudinary-key",
      apiSecret: options.cloudinary?.apiSecret ?? "demo-cloudinary-secret",
    },
    atlas: createAtlasSessions(),
    atlasCipher: {
      key: options.atlas?.encryptionKey ?? "demo-atlas-key-32-characters-long",
      iv: options.atlas?.encryptionIv ?? "demo-atlas-iv-16",
    },
    gateway,
    inbox,
    idempotencyKeys: createIdempotencyKeys(),
    images,
    faults: createFaults(),
    log: createRequestLog(),
    snapshot,
    dataDir,
    isTemporary,
  };
}
