// The cable between a till and the installation, which a test may pull.
import net from "node:net";

interface Wire {
  /** The app's address by way of this cable. */
  url: string;
  /** Nothing goes through any more; `isSilent` leaves what is open open, as a dead router does. */
  cut(options?: { isSilent?: boolean }): void;
  mend(): void;
  remove(): Promise<void>;
}

export async function layWire(url: string): Promise<Wire> {
  const target = new URL(url);
  const open = new Set<net.Socket>();
  let state: "whole" | "cut" | "silent" = "whole";
  const server = net.createServer((near) => {
    open.add(near);
    near.on("close", () => open.delete(near));
    near.on("error", () => near.destroy());
    if (state === "cut") near.destroy();
    if (state !== "whole") return;
    const far = net.connect(Number(target.port), target.hostname);
    far.on("error", () => near.destroy());
    far.on("close", () => near.destroy());
    near.on("close", () => far.destroy());
    near.on("data", (chunk) => state === "whole" && far.write(chunk));
    far.on("data", (chunk) => state === "whole" && near.write(chunk));
  });
  const port = await listen(server);
  return {
    url: `http://localhost:${port}`,
    cut({ isSilent = false } = {}) {
      state = isSilent ? "silent" : "cut";
      if (!isSilent) hangUp(open);
    },
    mend() {
      // what was opened in silence never reached the other side
      if (state === "silent") hangUp(open);
      state = "whole";
    },
    async remove() {
      hangUp(open);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function hangUp(sockets: ReadonlySet<net.Socket>): void {
  for (const socket of sockets) socket.destroy();
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
