import type { BusinessType } from "@atapos/domain";

export interface Membership {
  merchantId: number;
  merchantName: string;
  staffId: number;
  level: number;
}

export interface Staff {
  accountId: number;
  staffId: number;
  name: string;
  level: number;
  merchantId: number;
  merchantName: string;
  businessType: BusinessType;
  timeZone: string;
  /** Chosen by PIN: an officer at most, and of this merchant only. */
  isByPin: boolean;
  isPlatform: boolean;
  memberships: readonly Membership[];
}
