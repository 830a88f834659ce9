import { RadiosField, SelectField, TextField } from "#components/form/fields.tsx";
import { type Role, ROLES } from "#lib/domain/actor.ts";
import { ROLE_WORDS } from "#lib/domain/labels/words.ts";

/** What each role comes for, in one line, for the person who hands roles out. */
const ROLE_HINTS: Record<Role, string> = {
  OFFICE: "分解问题、分派任务、每周跟进、审核销号",
  DEPARTMENT: "填报本部室的问题、上传佐证材料、申请销号",
  LEADER: "审签所负责问题的销号申请",
  CHIEF: "审定销号",
  INSPECTOR: "查看全部问题、提出监督意见，不作改动",
  ADMIN: "管理账号和部室，看不到问题",
};

const roles = ROLES.map((value) => ({ value, label: ROLE_WORDS[value], hint: ROLE_HINTS[value] }));

export type AccountFieldsProps = {
  kept?: { name: string; role: Role; departmentId: string | null };
  departments: { id: string; name: string }[];
};

/** Name, role and department: the part that a new account and a changed one have in common. */
export function AccountFields({ kept, departments }: AccountFieldsProps) {
  const options = departments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField name="name" label="姓名" width="medium" autoComplete="off" defaultValue={kept?.name} />
      <RadiosField name="role" label="角色" choices={roles} defaultValue={kept?.role} />
      <SelectField
        name="departmentId"
        label="所属部室"
        hint="责任部室的账号必须选择，其他角色可以不选。"
        options={options}
        emptyLabel="不选"
        optional
        defaultValue={kept?.departmentId ?? ""}
      />
    </>
  );
}
