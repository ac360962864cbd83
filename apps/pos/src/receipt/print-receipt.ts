import type { Paper } from "./use-paper.ts";

const FRAME_ID = "atapos-print";

/** Loads the receipt unseen, which prints itself once its letters are there; the sheet stays as it is. */
export function printReceipt(orderId: number, paper: Paper): void {
  document.getElementById(FRAME_ID)?.remove();
  const frame = document.createElement("iframe");
  frame.id = FRAME_ID;
  frame.title = "";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  // off the screen and not `display: none`, which some browsers print as an empty page
  frame.style.cssText = "position:fixed;right:100%;bottom:100%;width:400px;height:600px;border:0";
  frame.src = `/receipt/${orderId}?paper=${paper}&print=1`;
  document.body.append(frame);
}
