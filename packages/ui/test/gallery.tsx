// Every component with sample content, for looking at; scripts/gallery.ts photographs it.
import Banknote from "lucide-react/icons/banknote";
import Bell from "lucide-react/icons/bell";
import CookingPot from "lucide-react/icons/cooking-pot";
import CreditCard from "lucide-react/icons/credit-card";
import Flame from "lucide-react/icons/flame";
import QrCodeIcon from "lucide-react/icons/qr-code";
import RefreshCw from "lucide-react/icons/refresh-cw";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import { type ReactNode, useState } from "react";
import { createRoot } from "react-dom/client";
import { AddButton } from "../src/add-button.tsx";
import { Avatar } from "../src/avatar.tsx";
import { Badge } from "../src/badge.tsx";
import { Banner } from "../src/banner.tsx";
import { Button } from "../src/button.tsx";
import { Chip } from "../src/chip.tsx";
import { ChoiceTiles } from "../src/choice-tiles.tsx";
import { Countdown } from "../src/countdown.tsx";
import { Dialog } from "../src/dialog.tsx";
import { EmptyState } from "../src/empty-state.tsx";
import { ErrorState } from "../src/error-state.tsx";
import { Field, TextArea, TextInput } from "../src/field.tsx";
import { LanguageToggle } from "../src/language-toggle.tsx";
import { LiveDot } from "../src/live-dot.tsx";
import { OptionGroup, OptionRow } from "../src/option-row.tsx";
import { OtpInput } from "../src/otp-input.tsx";
import { Plaque } from "../src/plaque.tsx";
import { Price } from "../src/price.tsx";
import { ProductImage } from "../src/product-image.tsx";
import { QrCode } from "../src/qr-code.tsx";
import { QuantityBadge } from "../src/quantity-badge.tsx";
import { Receipt } from "../src/receipt.tsx";
import { SegmentedControl } from "../src/segmented-control.tsx";
import { Sheet } from "../src/sheet.tsx";
import { Skeleton, SkeletonRow } from "../src/skeleton.tsx";
import { StatusPill } from "../src/status-pill.tsx";
import { Stepper } from "../src/stepper.tsx";
import { Switch } from "../src/switch.tsx";
import { ThemeToggle } from "../src/theme-toggle.tsx";
import { Timeline } from "../src/timeline.tsx";
import { ToastCard } from "../src/toast.tsx";

const nothing = () => {};
const photo = () => "photo";
const cutOut = () => "cut-out";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-7 grid break-inside-avoid gap-2.5">
      <h2 className="text-xs font-bold text-ink-2">{title}</h2>
      {children}
    </section>
  );
}

const Row = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-2.5">{children}</div>
);

function Buttons() {
  return (
    <Part title="Buttons">
      <Button size="l" amount="Rp115.500">
        Bayar dengan QRIS
      </Button>
      <Row>
        <Button>Tambah</Button>
        <Button variant="soft">Pesan lagi</Button>
        <Button variant="quiet" icon={<RefreshCw aria-hidden="true" />}>
          Coba lagi
        </Button>
        <Button variant="text">Ganti cara bayar</Button>
        <Button disabled>Simpan</Button>
        <Button isLoading loadingLabel="Menyimpan…">
          Simpan
        </Button>
        <Button variant="danger">Batalkan</Button>
        <Button variant="ink">Hapus data</Button>
        <ThemeToggle />
        <LanguageToggle onChange={nothing} />
      </Row>
      <Row>
        <Stepper name="Soto" value={2} onChange={nothing} />
        <Stepper name="Soto" size="s" value={1} onChange={nothing} onRemove={nothing} />
        <Stepper name="Soto" size="s" value={1} onChange={nothing} />
      </Row>
    </Part>
  );
}

function Marks() {
  return (
    <Part title="Prices, badges, marks">
      <Row>
        <Price amount={33_000} />
        <Price amount={32_000} was={40_000} />
        <Badge tone="promo">−Rp8.000</Badge>
        <Badge tone="need">Wajib, pilih 1</Badge>
        <Badge tone="outline">Habis</Badge>
        <QuantityBadge count={2} />
        <QuantityBadge count={12} look="round" />
      </Row>
      <Row>
        <StatusPill status="payment.paid" />
        <StatusPill status="payment.pending" />
        <StatusPill status="payment.failed" />
        <StatusPill status="payment.refunded" />
        <StatusPill status="order.pending" />
        <StatusPill status="order.cancelled" />
        <StatusPill status="item.preparing" />
        <StatusPill status="payment.expired" />
      </Row>
      <Row>
        <Plaque label="Meja 7">7</Plaque>
        <Plaque>A3</Plaque>
        <Plaque size="l" tone="soft">
          <Bell />
        </Plaque>
        <Avatar name="Kirana" tone="me" />
        <Avatar name="Dimas" tone="info" />
        <Avatar name="Sari" />
        <Countdown until={Date.now() + 744_500} totalSeconds={900} className="text-l font-extrabold" />
        <Switch label="Tersedia" isOn onChange={nothing} />
        <Switch label="Tersedia" isOn={false} onChange={nothing} />
      </Row>
      <Price amount={115_500} size="due" />
    </Part>
  );
}

function Pictures() {
  return (
    <Part title="Pictures">
      <Row>
        <div className="relative">
          <ProductImage sizedUrl={photo} alt="" sizes={104} className="size-26 rounded-base" />
          <AddButton label="Tambah Soto" className="absolute -right-1.5 -bottom-1.5" />
        </div>
        <div className="relative">
          <ProductImage sizedUrl={cutOut} kind="cut-out" alt="" sizes={104} className="size-26 rounded-base" />
          <AddButton label="Tambah Soto" count={1} className="absolute -right-1.5 -bottom-1.5" />
        </div>
        <ProductImage sizedUrl={photo} alt="" sizes={104} isSoldOut className="size-26 rounded-base" />
      </Row>
      <SkeletonRow />
      <Skeleton className="h-4 w-40" />
    </Part>
  );
}

function Choices() {
  const [level, setLevel] = useState<string | null>("hot");
  const [method, setMethod] = useState<string | null>("qris");
  const [how, setHow] = useState("item");
  const flame = <Flame />;
  return (
    <Part title="Choices">
      <ChoiceTiles
        label="Level pedas"
        value={level}
        onChange={setLevel}
        tiles={[
          { value: "mild", label: "Sedang", icon: flame },
          { value: "hot", label: "Pedas", icon: [<Flame key="1" />, <Flame key="2" />] },
          { value: "max", label: "Nampol", icon: [<Flame key="1" />, <Flame key="2" />, <Flame key="3" />] },
        ]}
      />
      <ChoiceTiles
        label="Cara bayar"
        look="method"
        value={method}
        onChange={setMethod}
        tiles={[
          { value: "qris", label: "QRIS", icon: <QrCodeIcon /> },
          { value: "card", label: "Kartu & e-wallet", icon: <CreditCard /> },
          { value: "cash", label: "Bayar di kasir", icon: <Banknote /> },
        ]}
      />
      <SegmentedControl
        label="Cara bagi"
        value={how}
        onChange={setHow}
        segments={[
          { value: "item", label: "Pilih item" },
          { value: "even", label: "Bagi rata" },
        ]}
      />
      <Options />
      <Row>
        <Chip isOn={false}>Tanpa acar</Chip>
        <Chip isOn>Tanpa bawang</Chip>
        <Chip isOn={false} count={17}>
          Minuman
        </Chip>
      </Row>
    </Part>
  );
}

function Options() {
  return (
    <>
      <OptionGroup legend="Tambahan" rule="Maks. 3 · 1 dipilih">
        <OptionRow type="checkbox" label="Telur ceplok" price="+Rp5.000" isChecked onChange={nothing} />
        <OptionRow type="checkbox" label="Sambal terasi" price="+Rp3.000" isChecked={false} onChange={nothing} />
        <OptionRow
          type="checkbox"
          label="Ati ampela"
          detail="Habis hari ini"
          isChecked={false}
          isDisabled
          onChange={nothing}
        />
      </OptionGroup>
      <OptionGroup legend="Porsi" rule="Wajib, pilih 1" ruleState="met">
        <OptionRow type="radio" name="p" label="Porsi biasa" price="+Rp0" isChecked onChange={nothing} />
        <OptionRow type="radio" name="p" label="Porsi besar" price="+Rp8.000" isChecked={false} onChange={nothing} />
      </OptionGroup>
      <OptionRow type="radio" look="card" name="c" label="GoPay" detail="Di aplikasi" isChecked onChange={nothing} />
      <OptionRow type="radio" look="card" name="c" label="ShopeePay" isChecked={false} onChange={nothing} />
    </>
  );
}

function Fields() {
  return (
    <Part title="Fields">
      <Field label="Alamat email" hint="Dipakai untuk struk saja">
        <TextInput type="email" defaultValue="raras.putri@gmail.com" />
      </Field>
      <Field label="Harga" error="Isi harga di atas nol">
        <TextInput size="m" prefix="Rp" inputMode="numeric" defaultValue="0" />
      </Field>
      <Field label="Catatan" isOptional>
        <TextArea placeholder="Kuah dipisah" />
      </Field>
      <Field label="Kode dari email">
        <OtpInput value="40" onChange={nothing} />
      </Field>
    </Part>
  );
}

function Messages() {
  return (
    <Part title="Messages">
      <Banner tone="saving" look="note">
        Hemat <b className="money">Rp8.000</b> dari promo sate siang
      </Banner>
      <Banner tone="ok" look="note">
        Pembayaran masuk, dapur mulai memasak
      </Banner>
      <Banner look="note">Dapur ramai, kira-kira 5 menit lebih lama</Banner>
      <Banner tone="offline" title="Sinyal putus">
        Menu masih bisa dilihat.
      </Banner>
      <Banner
        tone="danger"
        look="note"
        title="Printer dapur tidak tersambung"
        action={<Button variant="quiet">Coba lagi</Button>}
      >
        3 tiket menunggu dicetak.
      </Banner>
      <Banner tone="warn" look="note" title="Sedang offline">
        Pesanan aman di perangkat ini.
      </Banner>
      <Banner tone="info" look="note">
        Meja sedang dibersihkan
      </Banner>
      <ToastCard
        toast={{
          message: "Nasi Goreng masuk pesanan",
          action: { label: "Urungkan", onPress: nothing },
          durationMs: 60_000,
        }}
      />
      <EmptyState icon={<ShoppingBag />} title="Belum ada pesanan" action={<Button variant="soft">Lihat menu</Button>}>
        Pesanan baru muncul di sini.
      </EmptyState>
      <ErrorState code="gateway_unavailable" onRetry={nothing} />
    </Part>
  );
}

function Progress() {
  return (
    <Part title="Timeline, QR">
      <Timeline
        label="Pesanan A27"
        steps={[
          { key: "1", state: "done", label: "Diterima", time: "12.36" },
          {
            key: "2",
            state: "now",
            label: "Dimasak",
            time: "sekarang",
            icon: <CookingPot />,
            detail: "Es jeruk sudah siap. Nasi dan sate masih di dapur.",
          },
          { key: "3", state: "skipped", label: "Kode lama kedaluwarsa" },
          { key: "4", state: "waiting", label: "Siap", icon: <Bell /> },
        ]}
      />
      <p className="flex items-center gap-3 text-ink-2">
        <LiveDot /> Menunggu pembayaran. Begitu masuk, layar ini pindah sendiri.
      </p>
      <div className="rounded-l bg-paper p-4 text-paper-ink shadow-2 ring ring-line">
        <QrCode value="00020101021226570011ID.DANA.WWW011893600915300000000102090000000010303UMI51440014ID.CO.QRIS.WWW0215ID10000000000010303UMI5204581253033605406115500.05802ID5917Warung Mbak Ning6007Jakarta61051033062070703A016304B1A2" />
      </div>
    </Part>
  );
}

function Paper() {
  return (
    <Part title="Receipt">
      <Receipt
        merchant={{
          name: "Warung Mbak Ning",
          lines: ["Jl. Cikini Raya 41, Jakarta Pusat", "NPWP 0012 3456 7802 1000"],
        }}
        mark={<Plaque>7</Plaque>}
        payment={{ isPaid: true, label: "LUNAS · QRIS", time: "12.36" }}
        lines={[
          { key: "1", quantity: 1, name: "Nasi Goreng Kampung", detail: "sedang, telur ceplok", amount: 38_000 },
          { key: "2", quantity: 2, name: "Es Jeruk Peras", detail: "es sedikit", amount: 30_000 },
        ]}
        rows={[
          { key: "s", label: "Subtotal", amount: 108_000 },
          { key: "d", label: "Promo sate siang", amount: -8_000, isSaving: true },
          { key: "l", label: "Layanan 5%", amount: 5_000 },
          { key: "t", label: "PBJT 10%", amount: 10_500 },
        ]}
        total={{ label: "Total", amount: 115_500 }}
        why={{
          question: "Kenapa segini?",
          isOpen: true,
          answer: (
            <p>
              <b>Layanan 5%</b> ditetapkan warung ini: Rp5.000 dari Rp100.000.
            </p>
          ),
        }}
        footer="Terima kasih, sampai jumpa"
      />
    </Part>
  );
}

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
