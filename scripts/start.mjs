// `npm start`: the whole product on one machine that has only Node and npm.
const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(`atapos: Node 20 or newer is needed, this is ${process.version}`);
  process.exit(1);
}
// only now: an older Node could not even read the rest
const { startDemo } = await import("./start-demo.mjs");
await startDemo();
