import type { ErrorCode, ErrorDetail } from "./errors.ts";
import type { Language } from "./statuses.ts";

/** The sentence a person reads for a code, in Indonesian or English; of its reason, where that says more. */
export function errorMessage(code: ErrorCode, language: Language, { reason }: ErrorDetail = {}): string {
  const known = typeof reason === "string" ? REASONS.get(reason) : undefined;
  return (known ?? MESSAGES[code])[language];
}

const REASONS: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  [
    "picture_too_large",
    {
      id: "Foto ini lebih besar dari 5 MB. Pilih foto yang lebih kecil.",
      en: "This photo is larger than 5 MB. Choose a smaller one.",
    },
  ],
  [
    "not_an_image",
    {
      id: "File ini bukan foto JPG, PNG, atau WebP. Pilih file lain.",
      en: "This file is not a JPG, PNG or WebP photo. Choose another one.",
    },
  ],
  [
    "too_many_pixels",
    {
      id: "Ukuran foto ini terlalu besar untuk diolah. Perkecil dulu, atau pilih foto lain.",
      en: "This photo has too many pixels. Make it smaller first, or choose another one.",
    },
  ],
  [
    "cut_off",
    {
      id: "Foto ini tidak terkirim utuh. Unggah sekali lagi.",
      en: "Only part of this photo arrived. Upload it once more.",
    },
  ],
  [
    "min_above_max",
    {
      id: "Pilihan paling sedikit tidak boleh melebihi pilihan paling banyak.",
      en: "The fewest choices cannot be more than the most.",
    },
  ],
  [
    "min_above_available",
    {
      id: "Pilihan yang tersedia lebih sedikit dari yang wajib dipilih.",
      en: "Fewer options are available than must be chosen.",
    },
  ],
  [
    "defaults_above_max",
    {
      id: "Pilihan bawaan lebih banyak dari yang boleh dipilih.",
      en: "More options are preselected than may be chosen.",
    },
  ],
  [
    "last_admin",
    {
      id: "Ini admin terakhir. Angkat admin lain dulu.",
      en: "This is the last admin. Make somebody else an admin first.",
    },
  ],
  [
    "own_membership",
    {
      id: "Anda tidak bisa menurunkan atau mengakhiri akses Anda sendiri. Minta admin lain.",
      en: "You cannot lower or end your own access. Ask another admin.",
    },
  ],
  [
    "member",
    {
      id: "Orang dengan email ini sudah bekerja di sini.",
      en: "Somebody with this e-mail works here already.",
    },
  ],
  [
    "ended_member",
    {
      id: "Orang dengan email ini pernah bekerja di sini. Aktifkan lagi dari daftar karyawan.",
      en: "Somebody with this e-mail worked here before. Reactivate them in the list.",
    },
  ],
  [
    "already_invited",
    {
      id: "Email ini sudah diundang. Kirim ulang undangannya dari daftar.",
      en: "This e-mail is invited already. Send the invitation again from the list.",
    },
  ],
  [
    "own_account",
    {
      id: "Akun ini milik orangnya sendiri. Hanya ia yang bisa mengatur Atlas-nya.",
      en: "This account is the person's own. Only they can change its Atlas user.",
    },
  ],
  [
    "atlas_user_taken",
    {
      id: "Pengguna Atlas ini sudah terhubung ke akun lain.",
      en: "This Atlas user belongs to another account already.",
    },
  ],
  [
    "atlas_wrong",
    {
      id: "Nama pengguna atau kata sandi Atlas salah.",
      en: "The Atlas user name or the password is wrong.",
    },
  ],
  [
    "atlas_no_role",
    {
      id: "Pengguna Atlas ini belum punya peran untuk Atapos.",
      en: "This Atlas user has no role for Atapos yet.",
    },
  ],
  [
    "another_account",
    {
      id: "Undangan ini untuk akun lain. Masuk dengan akun yang diundang.",
      en: "This invitation is for another account. Use the account that was invited.",
    },
  ],
  [
    "another_way_in",
    {
      id: "Akun ini harus dibuka dengan cara lain. Muat ulang halaman ini.",
      en: "This account must be proven in another way. Reload this page.",
    },
  ],
  [
    "invitation_unknown",
    {
      id: "Tautan undangan ini tidak dikenal.",
      en: "This invitation link is not known.",
    },
  ],
  [
    "invitation_expired",
    {
      id: "Undangan ini sudah kedaluwarsa. Minta dikirim ulang.",
      en: "This invitation has expired. Ask for a new one.",
    },
  ],
  [
    "invitation_accepted",
    {
      id: "Undangan ini sudah diterima.",
      en: "This invitation has been accepted already.",
    },
  ],
  [
    "invitation_withdrawn",
    {
      id: "Undangan ini sudah ditarik.",
      en: "This invitation has been withdrawn.",
    },
  ],
  [
    "invitation_replaced",
    {
      id: "Sudah ada tautan yang lebih baru untuk undangan ini.",
      en: "There is a newer link for this invitation.",
    },
  ],
]);

const MESSAGES: Readonly<Record<ErrorCode, Readonly<Record<Language, string>>>> = {
  bad_request: { id: "Permintaan tidak dapat dibaca.", en: "The request could not be read." },
  unauthenticated: { id: "Silakan masuk terlebih dahulu.", en: "Please sign in first." },
  signature_invalid: { id: "Tanda tangan notifikasi tidak sah.", en: "The notification's signature is not valid." },
  code_invalid: { id: "Kode salah.", en: "The code is wrong." },
  code_expired: { id: "Kode sudah kedaluwarsa. Minta kode baru.", en: "The code has expired. Ask for a new one." },
  table_revoked: {
    id: "Sesi meja sudah berakhir. Pindai lagi kode QR di meja.",
    en: "The table session has ended. Scan the QR code on the table again.",
  },
  forbidden: { id: "Anda tidak punya izin untuk tindakan ini.", en: "You are not allowed to do this." },
  merchant_inactive: { id: "Merchant ini tidak aktif.", en: "This merchant is not active." },
  not_found: { id: "Data tidak ditemukan.", en: "This could not be found." },
  duplicate: { id: "Data yang sama sudah ada.", en: "The same entry already exists." },
  sold_out: { id: "Stok tidak mencukupi.", en: "There is not enough stock left." },
  unavailable_item: {
    id: "Ada item yang sedang tidak tersedia.",
    en: "An item is not available at the moment.",
  },
  stale_catalogue: {
    id: "Menu atau harga baru saja berubah. Periksa lagi pesanan Anda.",
    en: "The menu or its prices have just changed. Please check the order again.",
  },
  version_conflict: {
    id: "Orang lain sudah mengubah data ini. Muat ulang dan coba lagi.",
    en: "Someone else has changed this meanwhile. Reload and try again.",
  },
  illegal_transition: {
    id: "Tindakan ini tidak dapat dilakukan pada status sekarang.",
    en: "This is not possible in the present status.",
  },
  already_paid: { id: "Pesanan sudah dibayar.", en: "The order has already been paid." },
  payment_in_progress: {
    id: "Pembayaran lain masih berlangsung untuk pesanan ini.",
    en: "Another payment for this order is still in progress.",
  },
  idempotency_mismatch: {
    id: "Kunci idempotensi sudah dipakai untuk permintaan yang berbeda.",
    en: "This idempotency key was already used for a different request.",
  },
  in_use: { id: "Data masih dipakai dan tidak dapat dihapus.", en: "This is still in use and cannot be deleted." },
  table_closed: { id: "Meja ini tidak menerima pesanan.", en: "This table is not taking orders." },
  merchant_closed: { id: "Merchant sedang tutup.", en: "The merchant is closed at the moment." },
  validation: { id: "Ada isian yang tidak valid.", en: "Some values are not valid." },
  invalid_modifiers: {
    id: "Pilihan tambahan tidak sesuai untuk item ini.",
    en: "The chosen options do not fit this item.",
  },
  insufficient_cash: {
    id: "Uang tunai kurang dari jumlah yang harus dibayar.",
    en: "The cash given is less than the amount due.",
  },
  amount_exceeds_balance: {
    id: "Jumlah melebihi sisa tagihan.",
    en: "The amount is more than what is left to pay.",
  },
  refund_exceeds_paid: {
    id: "Pengembalian dana melebihi jumlah yang dibayar.",
    en: "The refund is more than what was paid.",
  },
  payment_refused: { id: "Pembayaran ditolak.", en: "The payment was refused." },
  payload_too_large: { id: "Data yang dikirim terlalu besar.", en: "What was sent is too large." },
  too_many_attempts: {
    id: "Terlalu banyak percobaan. Minta kode baru atau tunggu sebentar.",
    en: "Too many attempts. Ask for a new code or wait a while.",
  },
  rate_limited: {
    id: "Terlalu banyak permintaan. Coba lagi sebentar.",
    en: "Too many requests. Please try again shortly.",
  },
  gateway_unavailable: {
    id: "Layanan pembayaran sedang tidak dapat dihubungi.",
    en: "The payment service cannot be reached at the moment.",
  },
  sso_unavailable: {
    id: "Layanan masuk sedang tidak dapat dihubungi.",
    en: "The sign-in service cannot be reached at the moment.",
  },
  mail_unavailable: {
    id: "Email sedang tidak dapat dikirim.",
    en: "E-mail cannot be sent at the moment.",
  },
  media_unavailable: {
    id: "Layanan gambar sedang tidak dapat dihubungi.",
    en: "The image service cannot be reached at the moment.",
  },
  not_configured: { id: "Fitur ini belum diatur.", en: "This feature has not been set up yet." },
  internal: { id: "Terjadi kesalahan di pihak kami.", en: "Something went wrong on our side." },
};
