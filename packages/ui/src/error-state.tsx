"use client";
// Something failed: what, in the reader's words, and the way to try again.
import { type ErrorCode, errorMessage } from "@atapos/domain";
import RefreshCw from "lucide-react/icons/refresh-cw";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { EmptyState, type EmptyStateProps } from "./empty-state.tsx";
import { useLanguage, useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export interface ErrorStateProps {
  /** The api's code; its sentence is shown unless `children` say more. */
  code?: ErrorCode;
  title?: ReactNode;
  children?: ReactNode;
  onRetry?: () => void;
  isRetrying?: boolean;
  align?: EmptyStateProps["align"];
}

export function ErrorState({ code = "internal", title, children, onRetry, isRetrying, align }: ErrorStateProps) {
  const language = useLanguage();
  const t = useTranslator(componentWords);
  const retry = onRetry && (
    <Button variant="quiet" icon={<RefreshCw aria-hidden="true" />} onClick={onRetry} isLoading={isRetrying}>
      {t("retry")}
    </Button>
  );
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert aria-hidden="true" />}
        tone="danger"
        title={title ?? t("failed")}
        action={retry}
        align={align}
      >
        {children ?? errorMessage(code, language)}
      </EmptyState>
    </div>
  );
}
