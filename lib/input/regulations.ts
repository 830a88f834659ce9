import { z } from "zod";
import { REGULATION_NARROWINGS, type RegulationFilter } from "#lib/domain/regulation-views.ts";
import { REGULATION_KINDS } from "#lib/domain/regulations.ts";
import { addressWith } from "./address.ts";
import { dayOrNull, id, numberOrNull, textOrNull, version } from "./fields.ts";
import { pageField } from "./params.ts";

const kindOrNull = z
  .string()
  .default("")
  .transform((value) => value || null)
  .pipe(z.enum(REGULATION_KINDS, "请选择新建或修订。").nullable());

/** The name as lists set it: without the brackets some type with it. */
const title = textOrNull("制度名称", 200).transform((value) => value?.replace(/^《([^《》]*)》$/, "$1") || null);

const shape = {
  title,
  kind: kindOrNull,
  documentNumber: textOrNull("文号", 50),
  adoptedOn: dayOrNull("印发日期"),
  number: numberOrNull,
};

/** 登记制度 */
export const AddRegulation = z.object(shape);
export type AddRegulation = z.infer<typeof AddRegulation>;

/** 修改制度 */
export const EditRegulation = z.object({ id, version, ...shape });
export type EditRegulation = z.infer<typeof EditRegulation>;

/** 删除制度 */
export const RemoveRegulation = z.object({ id, version });
export type RemoveRegulation = z.infer<typeof RemoveRegulation>;

/** What narrows the list of regulations, out of the address. */
export const regulationFilter: z.ZodType<RegulationFilter> = z.object({
  kind: z.enum(REGULATION_NARROWINGS).nullable().catch(null),
  named: z.enum(["named", "unnamed"]).nullable().catch(null),
  page: pageField,
});

/** The list's address with this filter; what is as usual is left out. */
export function regulationsHref({ kind, named, page }: RegulationFilter): string {
  return addressWith("/desk/regulations", { kind, named, page });
}
