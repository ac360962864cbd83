import { readEnv } from "../src/env.ts";

export const dynamic = "force-dynamic";

const Home = () => (
  <main>
    <h1>Atapos</h1>
    <p className="lead">Pemesanan meja</p>
    <p>Pindai kode QR di meja Anda untuk membuka menu restoran.</p>
    <p>
      <a href={new URL("/docs", readEnv().API_URL).href}>Dokumentasi API</a>
    </p>
  </main>
);

export default Home;
