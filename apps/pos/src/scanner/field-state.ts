export interface FieldState {
  field: HTMLInputElement | HTMLTextAreaElement;
  value: string;
  start: number | null;
  end: number | null;
}

/** What a field holds now; null where nothing can be typed. */
export function readField(target: EventTarget | null): FieldState | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
  return { field: target, value: target.value, start: selectionOf(target, "Start"), end: selectionOf(target, "End") };
}

/** Puts it back as if nobody had typed, and lets whoever listens to the field know. */
export function restoreField({ field, value, start, end }: FieldState): void {
  if (field.value === value) return;
  // React keeps a value of its own and would not see one set past its tracker
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (start !== null) field.setSelectionRange(start, end);
}

/** Fields for numbers and addresses have no selection to tell. */
function selectionOf(field: HTMLInputElement | HTMLTextAreaElement, edge: "Start" | "End"): number | null {
  try {
    return edge === "Start" ? field.selectionStart : field.selectionEnd;
  } catch {
    return null;
  }
}
