import { defineDictionary } from "@atapos/ui/i18n";

/** Two people changed one thing. */
export const conflictWords = defineDictionary({
  id: {
    title: "{name} juga mengubah ini pada {time}",
    titleSomebody: "Orang lain juga mengubah ini pada {time}",
    text: "Isian Anda masih ada dan belum disimpan. Pilih yang dipakai, lalu simpan.",
    textSame: "Isian Anda sama dengan yang baru saja disimpan.",
    mine: "Isian Anda",
    theirs: "Yang tersimpan",
    choice: "Pakai yang mana untuk {field}",
    save: "Simpan pilihan ini",
    dropMine: "Pakai yang tersimpan semua",
    empty: "kosong",
    changedToo: "Diubah orang lain juga",
  },
  en: {
    title: "{name} changed this too, at {time}",
    titleSomebody: "Somebody else changed this too, at {time}",
    text: "What you typed is still here and not saved. Choose what to use, then save.",
    textSame: "What you typed is the same as what was just saved.",
    mine: "Yours",
    theirs: "As saved",
    choice: "Which one to use for {field}",
    save: "Save this choice",
    dropMine: "Use all as saved",
    empty: "empty",
    changedToo: "Changed by somebody else too",
  },
});
