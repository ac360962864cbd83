import { readEnv } from "../src/env.ts";

export const dynamic = "force-dynamic";

const Home = () => (
  <main>
    <h1>Atapos</h1>
    <p className="lead">Kasir</p>
    <p>Kasir sumber terbuka untuk restoran, kafe, dan toko.</p>
    <p>
      <a href={new URL("/docs", readEnv().API_URL).href}>Dokumentasi API</a>
    </p>
  </main>
);

export default Home;
