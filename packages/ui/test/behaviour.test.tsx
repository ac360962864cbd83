// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Button } from "../src/button.tsx";
import { Countdown } from "../src/countdown.tsx";
import { Field } from "../src/field.tsx";
import { LanguageProvider } from "../src/language.tsx";
import { OptionGroup, OptionRow } from "../src/option-row.tsx";
import { OtpInput } from "../src/otp-input.tsx";
import { Price } from "../src/price.tsx";
import { QrCode } from "../src/qr-code.tsx";
import { Sheet } from "../src/sheet.tsx";
import { Stepper } from "../src/stepper.tsx";
import { dismissToast, showToast, Toaster } from "../src/toast.tsx";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const complete = vi.fn();

function Login() {
  const [code, setCode] = useState("");
  return (
    <Field label="Kode" error={code === "000000" ? "Kode salah" : undefined}>
      <OtpInput value={code} onChange={setCode} onComplete={complete} />
    </Field>
  );
}

describe("a code's boxes", () => {
  beforeEach(() => complete.mockClear());

  it("are one input with one label, ready for the phone to fill in", () => {
    render(<Login />);
    const input = screen.getByLabelText("Kode");
    expect(input.getAttribute("autocomplete")).toBe("one-time-code");
    expect(input.getAttribute("inputmode")).toBe("numeric");
    expect(screen.getAllByRole("textbox")).toHaveLength(1);
  });

  it.each(["402193", "402 193", "402-193", " 402193\n", "Kode: 402193999"])("take %j when pasted", (pasted) => {
    render(<Login />);
    fireEvent.change(screen.getByLabelText("Kode"), { target: { value: pasted } });
    expect(complete).toHaveBeenCalledExactlyOnceWith("402193");
  });

  it("wait for the last digit", () => {
    render(<Login />);
    fireEvent.change(screen.getByLabelText("Kode"), { target: { value: "40219" } });
    expect(complete).not.toHaveBeenCalled();
  });

  it("say what is wrong where the input's description is", () => {
    render(<Login />);
    const input = screen.getByLabelText("Kode");
    fireEvent.change(input, { target: { value: "000000" } });
    expect(input.getAttribute("aria-invalid")).toBe("true");
    const message = document.getElementById(input.getAttribute("aria-describedby") ?? "");
    expect(message?.textContent).toBe("Kode salah");
  });
});

describe("a stepper", () => {
  const change = vi.fn();
  const remove = vi.fn();
  beforeEach(() => {
    change.mockClear();
    remove.mockClear();
  });

  it.each([
    [2, "Tambah Soto", 3],
    [2, "Kurangi Soto", 1],
  ])("at %i goes by '%s' to %i", (value, name, expected) => {
    render(<Stepper name="Soto" value={value} onChange={change} />);
    fireEvent.click(screen.getByRole("button", { name }));
    expect(change).toHaveBeenCalledExactlyOnceWith(expected);
  });

  it("removes at one when it can, and says so", () => {
    render(<Stepper name="Soto" value={1} onChange={change} onRemove={remove} />);
    fireEvent.click(screen.getByRole("button", { name: "Hapus Soto" }));
    expect(remove).toHaveBeenCalledOnce();
    expect(change).not.toHaveBeenCalled();
  });

  it.each([
    [1, "Kurangi Soto"],
    [5, "Tambah Soto"],
  ])("at %i does nothing by '%s' yet keeps its focus", (value, name) => {
    render(<Stepper name="Soto" value={value} max={5} onChange={change} />);
    const button = screen.getByRole("button", { name });
    button.focus();
    fireEvent.click(button);
    expect(change).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });
});

describe("a group of options", () => {
  it("lets the arrow keys move among its radios and names them by its legend", () => {
    const pick = vi.fn();
    render(
      <OptionGroup legend="Porsi" rule="Wajib, pilih 1">
        <OptionRow type="radio" label="Biasa" isChecked onChange={pick} />
        <OptionRow type="radio" label="Besar" price="+Rp8.000" isChecked={false} onChange={pick} />
      </OptionGroup>,
    );
    const names = screen.getAllByRole("radio").map((radio) => radio.getAttribute("name"));
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toBeTruthy();
    expect(screen.getByRole("group", { name: /Porsi/u })).not.toBeNull();
    fireEvent.click(screen.getByRole("radio", { name: /Besar/u }));
    expect(pick).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe("a sheet", () => {
  const close = vi.fn();
  const sheet = (isOpen: boolean) => (
    <Sheet isOpen={isOpen} onClose={close} title="Soto">
      <button type="button">Dalam</button>
    </Sheet>
  );
  beforeEach(() => close.mockClear());

  it("is a modal dialog named by its title, which has the focus", () => {
    render(sheet(true));
    const dialog = screen.getByRole("dialog", { name: "Soto" });
    expect(dialog.hasAttribute("open")).toBe(true);
    expect(document.activeElement?.textContent).toBe("Soto");
  });

  it("asks to be closed by the cross, by Escape and by a tap outside, but not by one inside", () => {
    render(sheet(true));
    const dialog = screen.getByRole("dialog", { name: "Soto" });
    fireEvent.click(screen.getByRole("button", { name: "Dalam" }));
    expect(close).toHaveBeenCalledTimes(0);
    fireEvent.click(screen.getByRole("button", { name: "Tutup" }));
    fireEvent(dialog, new Event("cancel", { cancelable: true }));
    fireEvent.click(dialog);
    expect(close).toHaveBeenCalledTimes(3);
  });

  it("keeps its content while it leaves, then lets go of it", () => {
    vi.useFakeTimers();
    const { rerender } = render(sheet(true));
    rerender(sheet(false));
    expect(screen.queryByText("Dalam")).not.toBeNull();
    act(() => void vi.advanceTimersByTime(300));
    expect(screen.queryByText("Dalam")).toBeNull();
  });
});

describe("a countdown", () => {
  it("ticks for the eye, speaks only at its marks, and ends once", () => {
    vi.useFakeTimers({ now: 0 });
    const end = vi.fn();
    render(<Countdown until={90_000} onEnd={end} />);
    const spoken = () => document.querySelector("[aria-live]")?.textContent;
    const heard = new Set<string | null | undefined>();
    for (let second = 0; second < 95; second += 1) {
      heard.add(spoken());
      act(() => void vi.advanceTimersByTime(1_000));
      if (second === 9) expect(screen.getByRole("timer").textContent).toContain("01.20");
    }
    expect([...heard]).toEqual(["Sisa 2 menit", "Sisa 1 menit", "Sisa 30 detik", "Sisa 10 detik", "Waktu habis"]);
    expect(end).toHaveBeenCalledOnce();
  });
});

describe("a button", () => {
  it("does nothing while it is busy or off, and can still be focused and read", () => {
    const press = vi.fn();
    render(
      <>
        <Button onClick={press} isLoading loadingLabel="Menyimpan…">
          Simpan
        </Button>
        <Button onClick={press} disabled>
          Kirim
        </Button>
      </>,
    );
    for (const name of ["Menyimpan…", "Kirim"]) {
      const button = screen.getByRole("button", { name });
      button.focus();
      fireEvent.click(button);
      expect(document.activeElement).toBe(button);
      expect(button.getAttribute("aria-disabled")).toBe("true");
    }
    expect(press).not.toHaveBeenCalled();
  });
});

describe("a toast", () => {
  it("goes after five seconds, not while it is pointed at, and its action takes it away", () => {
    vi.useFakeTimers();
    const undo = vi.fn();
    render(<Toaster />);
    const show = () => act(() => showToast({ message: "Masuk", action: { label: "Urungkan", onPress: undo } }));
    show();
    fireEvent.pointerEnter(screen.getByText("Masuk").parentElement ?? document.body);
    act(() => void vi.advanceTimersByTime(6_000));
    expect(screen.queryByText("Masuk")).not.toBeNull();
    fireEvent.pointerLeave(screen.getByText("Masuk").parentElement ?? document.body);
    act(() => void vi.advanceTimersByTime(5_001));
    expect(screen.queryByText("Masuk")).toBeNull();
    show();
    fireEvent.click(screen.getByRole("button", { name: "Urungkan" }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Masuk")).toBeNull();
    act(dismissToast);
  });
});

describe("what is read out", () => {
  it("names a promotional price and the normal one, in the reader's language", () => {
    const { container } = render(
      <LanguageProvider language="en">
        <Price amount={32_000} was={40_000} />
      </LanguageProvider>,
    );
    expect(container.textContent).toBe("Price now Rp32.000Normal price Rp40.000");
  });

  it("draws a QR code with its four quiet modules", () => {
    render(<QrCode value="https://example.com" label="Meja 7" />);
    const code = screen.getByRole("img", { name: "Meja 7" });
    const path = code.querySelector("path")?.getAttribute("d") ?? "";
    const starts = [...path.matchAll(/M(\d+) (\d+)/gu)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...starts)).toBe(4);
  });
});
