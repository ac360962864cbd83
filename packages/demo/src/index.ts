// @atapos/demo: the demo's merchants, menus, pictures and past orders, made through core's own use cases.
export { type SeedOptions, seedDemo } from "./seed-demo.ts";
