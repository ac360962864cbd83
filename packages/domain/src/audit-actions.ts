/** What the audit log is asked about: the parts of a business that somebody answers for. */
export const AUDIT_AREAS = ["money", "menu", "people", "settings", "orders", "tables"] as const;
export type AuditArea = (typeof AUDIT_AREAS)[number];

/** Every action that use cases write, by its area. One without a line here shows under "everything" only. */
export const AUDIT_ACTIONS = {
  money: [
    "payment.start",
    "payment.open",
    "payment.refuse",
    "payment.gateway",
    "payment.requestVoid",
    "payment.void",
    "payment.cash",
    "payment.transfer",
    "payment.card_terminal",
    "refund.request",
    "refund.queue",
    "refund.change",
    "refund.confirm",
    "order.money",
  ],
  menu: [
    "product.create",
    "product.update",
    "product.archive",
    "product.restore",
    "product.duplicate",
    "product.sort",
    "product.setAvailability",
    "attachment.add",
    "attachment.sort",
    "attachment.delete",
    "category.create",
    "category.update",
    "category.sort",
    "category.delete",
    "modifierGroup.create",
    "modifierGroup.update",
    "modifierGroup.archive",
    "promotion.create",
    "promotion.update",
    "promotion.setActive",
    "promotion.archive",
    "promotion.restore",
  ],
  people: [
    "staff.create",
    "staff.join",
    "staff.update",
    "staff.deactivate",
    "staff.set_pin",
    "staff.lockPin",
    "staff.unlockPin",
    "staff.invite",
    "staff.resendInvitation",
    "staff.withdrawInvitation",
    "staff.acceptInvitation",
    "staff.linkAtlas",
    "staff.unlinkAtlas",
    "customer.create",
    "customer.update",
    "customer.erase",
  ],
  settings: [
    "merchant.create",
    "merchant.update",
    "merchant.setLogo",
    "merchant.removeLogo",
    "merchant.setMidtransKeys",
    "merchant.delete",
  ],
  orders: [
    "order.place",
    "order.change",
    "order.confirm",
    "order.complete",
    "order.cancel",
    "order.keep",
    "order.sendReceipt",
    "kitchen.start",
    "kitchen.finish",
    "kitchen.recall",
    "hold.create",
    "hold.take",
    "hold.discard",
  ],
  tables: [
    "table.create",
    "table.update",
    "table.archive",
    "table.restore",
    "table.arrange",
    "table.renameZone",
    "table.print",
    "table.revokeQr",
    "table.closeSession",
    "table.answerCall",
  ],
} as const satisfies Record<AuditArea, readonly string[]>;

export type AuditAction = (typeof AUDIT_ACTIONS)[AuditArea][number];

const AREA_OF: ReadonlyMap<string, AuditArea> = new Map(
  AUDIT_AREAS.flatMap((area) => AUDIT_ACTIONS[area].map((action) => [action, area] as const)),
);

/** ("product.update") -> "menu"; null for an action that belongs to no area. */
export const auditAreaOf = (action: string): AuditArea | null => AREA_OF.get(action) ?? null;
