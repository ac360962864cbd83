import { showToast } from "@atapos/ui/toast";
import CircleAlert from "lucide-react/icons/circle-alert";

const READ_MS = 8_000;

/** A message about what did not work: with its own sign, and long enough to be read. */
export function showFailure(message: string): void {
  showToast({ message, icon: <CircleAlert aria-hidden="true" />, durationMs: READ_MS });
}
