// The gallery's fields, messages, progress and receipt.
import Bell from "lucide-react/icons/bell";
import CookingPot from "lucide-react/icons/cooking-pot";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import { Banner } from "../src/banner.tsx";
import { Button } from "../src/button.tsx";
import { EmptyState } from "../src/empty-state.tsx";
import { ErrorState } from "../src/error-state.tsx";
import { Field, TextArea, TextInput } from "../src/field.tsx";
import { LiveDot } from "../src/live-dot.tsx";
import { OtpInput } from "../src/otp-input.tsx";
import { Plaque } from "../src/plaque.tsx";
import { QrCode } from "../src/qr-code.tsx";
import { Receipt } from "../src/receipt.tsx";
import { Timeline } from "../src/timeline.tsx";
import { ToastCard } from "../src/toast.tsx";
import { nothing, Part } from "./gallery-parts.tsx";

export function Fields() {
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

export function Messages() {
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

export function Progress() {
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

export function Paper() {
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
