import { redirect } from "next/navigation";

const Page = () => redirect("/manage/settings/business");

export default Page;
