// Every component with sample content, for looking at; scripts/gallery.ts photographs it.
import { createRoot } from "react-dom/client";
import { Button } from "../src/button.tsx";
import { Dialog } from "../src/dialog.tsx";
import { Field, TextInput } from "../src/field.tsx";
import { Price } from "../src/price.tsx";
import { ProductImage } from "../src/product-image.tsx";
import { Sheet } from "../src/sheet.tsx";
import { Stepper } from "../src/stepper.tsx";
import { Fields, Messages, Paper, Progress } from "./gallery-content.tsx";
import { Buttons, Choices, Marks, Options, Pictures } from "./gallery-controls.tsx";
import { nothing, photo } from "./gallery-parts.tsx";

function ItemSheet() {
  return (
    <Sheet
      isOpen
      onClose={nothing}
      height="tall"
      title="Nasi Goreng Kampung"
      picture={<ProductImage sizedUrl={photo} alt="" sizes="480px" isFirst className="h-50 w-full" />}
      lead={
        <>
          <Price amount={33_000} size="l" className="text-ink" />
          <p>Bumbu terasi, ayam suwir, telur orak-arik, kerupuk. Dimasak per piring.</p>
        </>
      }
      footer={
        <>
          <Stepper name="Nasi Goreng" value={1} onChange={nothing} />
          <Button size="l">Tambah · Rp38.000</Button>
        </>
      }
    >
      <div className="grid gap-4 pt-5">
        <Options />
      </div>
    </Sheet>
  );
}

function EmailSheet() {
  return (
    <Sheet
      isOpen
      onClose={nothing}
      title="Kirim struk ke email"
      lead="Pesanan A27. Dipakai untuk struk saja, bukan promosi."
      footer={<Button size="l">Kirim struk</Button>}
    >
      <Field label="Alamat email" className="pt-4">
        <TextInput type="email" autoComplete="email" />
      </Field>
    </Sheet>
  );
}

function Question() {
  return (
    <Dialog
      isOpen
      onClose={nothing}
      title="Batalkan pesanan?"
      actions={
        <>
          <Button variant="quiet">Kembali</Button>
          <Button variant="danger">Batalkan</Button>
        </>
      }
    >
      Dapur belum mulai, jadi tidak ada biaya.
    </Dialog>
  );
}

function Gallery({ view }: { view: string }) {
  return (
    <main className="columns-[300px] gap-7 p-4 s:p-7">
      <Buttons />
      <Marks />
      <Pictures />
      <Choices />
      <Fields />
      <Messages />
      <Progress />
      <Paper />
      {view === "sheet" && <ItemSheet />}
      {view === "email" && <EmailSheet />}
      {view === "dialog" && <Question />}
    </main>
  );
}

const asked = new URLSearchParams(location.search);

const root = document.getElementById("root");
// Chromium draws no window narrower than 500 px: a phone is a frame inside one
if (Number(asked.get("width")) < 500 && window === window.parent) {
  const frame = document.createElement("iframe");
  frame.src = location.href;
  frame.style.cssText = `width:${asked.get("width")}px;height:100vh;border:0;display:block`;
  document.body.replaceChildren(frame);
} else if (root !== null) createRoot(root).render(<Gallery view={asked.get("view") ?? "all"} />);
