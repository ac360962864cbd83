// The gallery's buttons, marks, pictures and choices.
import Banknote from "lucide-react/icons/banknote";
import Bell from "lucide-react/icons/bell";
import CreditCard from "lucide-react/icons/credit-card";
import Flame from "lucide-react/icons/flame";
import QrCodeIcon from "lucide-react/icons/qr-code";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useState } from "react";
import { AddButton } from "../src/add-button.tsx";
import { Avatar } from "../src/avatar.tsx";
import { Badge } from "../src/badge.tsx";
import { Button } from "../src/button.tsx";
import { Chip } from "../src/chip.tsx";
import { ChoiceTiles } from "../src/choice-tiles.tsx";
import { Countdown } from "../src/countdown.tsx";
import { LanguageToggle } from "../src/language-toggle.tsx";
import { OptionGroup, OptionRow } from "../src/option-row.tsx";
import { Plaque } from "../src/plaque.tsx";
import { Price } from "../src/price.tsx";
import { ProductImage } from "../src/product-image.tsx";
import { QuantityBadge } from "../src/quantity-badge.tsx";
import { SegmentedControl } from "../src/segmented-control.tsx";
import { Skeleton, SkeletonRow } from "../src/skeleton.tsx";
import { StatusPill } from "../src/status-pill.tsx";
import { Stepper } from "../src/stepper.tsx";
import { Switch } from "../src/switch.tsx";
import { ThemeToggle } from "../src/theme-toggle.tsx";
import { cutOut, nothing, Part, photo, Row } from "./gallery-parts.tsx";

export function Buttons() {
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

export function Marks() {
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

export function Pictures() {
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

export function Choices() {
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

export function Options() {
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
