/** What came as text, as a file. */
export const pdfOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: "application/pdf" });

/** Long enough to look at it, print it and save it from its tab. */
const KEPT_MS = 600_000;

export function savePdf(pdf: Blob, name: string): void {
  const url = URL.createObjectURL(pdf);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** The tab keeps the file as long as it shows it. */
export function openPdf(tab: Window, pdf: Blob): void {
  const url = URL.createObjectURL(pdf);
  tab.location.replace(url);
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
