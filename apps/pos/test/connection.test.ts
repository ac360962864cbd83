import { describe, expect, test } from "vitest";
import { type Known, learn } from "../src/live/connection.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second));
const fresh: Known = { isFeedUp: true, isDeviceOnline: true, lastSyncedAt: null };

describe("when the screen was last true", () => {
  test("is not known before the first connection, also when that fails", () => {
    expect(learn(fresh, { isFeedUp: false }, at(4)).lastSyncedAt).toBeNull();
  });

  test("is the moment that the connection went, and stays it while nothing comes back", () => {
    const up = learn(fresh, { isFeedUp: true }, at(1));
    expect(up.lastSyncedAt).toEqual(at(1));
    const lost = learn(up, { isFeedUp: false }, at(30));
    expect(lost).toMatchObject({ isFeedUp: false, lastSyncedAt: at(30) });
    expect(learn(lost, { isFeedUp: false }, at(45)).lastSyncedAt).toEqual(at(30));
    expect(learn(lost, { isDeviceOnline: false }, at(46)).lastSyncedAt).toEqual(at(30));
    expect(learn(lost, { isFeedUp: true }, at(50)).lastSyncedAt).toEqual(at(50));
  });

  test("is the moment that the device lost its network, though the feed has not noticed", () => {
    const up = learn(fresh, { isFeedUp: true }, at(1));
    const lost = learn(up, { isDeviceOnline: false }, at(9));
    expect(lost.lastSyncedAt).toEqual(at(9));
    expect(learn(lost, { isFeedUp: false }, at(12)).lastSyncedAt).toEqual(at(9));
  });
});
