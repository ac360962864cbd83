"use client";
// The people who work here: who they are, how they get in, and who is invited.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import UserPlus from "lucide-react/icons/user-plus";
import { useState } from "react";
import { Loaded } from "../loaded.tsx";
import { ManagePage } from "../manage-page.tsx";
import { SearchBox } from "../search-box.tsx";
import { leaveTo } from "../unsaved.ts";
import { useOpenParam } from "../use-open-param.ts";
import { PeopleList } from "./people-list.tsx";
import { StaffDrawer } from "./staff-drawer.tsx";
import type { People } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";
import { usePeople } from "./use-people.ts";

/** Fewer are seen at one glance. */
const SEARCHED_FROM = 9;

export function StaffPage() {
  const t = useTranslator(staffWords);
  const query = usePeople();
  const [search, setSearch] = useState("");
  const [open, setOpen] = useOpenParam("person");
  const go = (to: string) => leaveTo(() => setOpen(to));
  return (
    <ManagePage
      title={t("title")}
      actions={
        <>
          {isMany(query.data) && (
            <SearchBox
              value={search}
              onChange={setSearch}
              label={t("search")}
              className="w-full max-s:order-last s:w-60"
            />
          )}
          <Button variant="soft" icon={<UserPlus aria-hidden="true" />} onClick={() => go("new")}>
            {t("invite")}
          </Button>
        </>
      }
      drawer={<StaffDrawer open={open} onOpen={setOpen} people={query.data} />}
    >
      <Loaded query={query}>
        {(people) => <PeopleList people={people} search={search} open={open} onOpen={go} />}
      </Loaded>
    </ManagePage>
  );
}

const isMany = (people: People | undefined): boolean =>
  people !== undefined && people.members.length + people.invitations.length >= SEARCHED_FROM;
