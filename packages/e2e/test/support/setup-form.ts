export interface FormAnswer {
  status: number;
  text: string;
}

/** Opens the page, fills its form as a person would and sends it as a browser would. */
export async function fillForm(link: string, typed: Record<string, string>): Promise<FormAnswer> {
  const response = await fetch(link);
  const page = await response.text();
  if (response.status !== 200) return { status: response.status, text: page };
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? "";
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = new URLSearchParams(Object.fromEntries(hidden.map(([, name, value]) => [name, value])));
  for (const [name, value] of Object.entries(typed)) {
    if (!page.includes(`name="${name}"`)) throw new Error(`the form has no field ${name}`);
    fields.set(name, value);
  }
  const sent = await fetch(new URL(action, link), { method: "POST", body: fields });
  return { status: sent.status, text: await sent.text() };
}
