import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/form/action-form.tsx";
import { RadiosField, TextField } from "#components/form/fields.tsx";
import { SpaceBar } from "#components/storage/space-bar.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requireActor } from "#lib/auth/session.ts";
import { idParam } from "#lib/input/params.ts";
import { typedSpace } from "#lib/input/storage.ts";
import { spaceToSet } from "#lib/queries/storage-page.ts";
import { setQuota } from "../../actions.ts";

export const metadata: Metadata = { title: "设定材料空间" };

const UNITS = [
  { value: "MB", label: "MB" },
  { value: "GB", label: "GB" },
];

export default async function SpacePage({ params }: { params: Promise<{ id: string }> }) {
  const asked = idParam((await params).id) ?? notFound();
  const space = (await spaceToSet(await requireActor(), asked)) ?? notFound();
  const { of, id, name, version, quota, kept, coming } = space;
  const { amount, unit } = typedSpace(quota);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "材料存储", href: "/desk/storage" }]}
        kicker={of === "round" ? "本轮次" : "部室"}
        title={`设定${name}的材料空间`}
        lead={of === "round" ? "本轮次各部室和整改办上传的材料合在一起计算。" : "这个部室上传的材料，各轮次合在一起计算。"}
      />
      <div className="mb-8 max-w-measure">
        <SpaceBar label={name} space={{ used: kept + coming, quota }} />
      </div>
      <ActionForm action={setQuota} submit="保存" hidden={{ of, id, version }} cancel={{ label: "不保存，返回材料存储", href: "/desk/storage" }}>
        <TextField
          name="amount"
          label="最多可以存多少"
          hint="填写整数，不能小于已用的空间。不设上限的，留空。"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={amount}
          optional
        />
        <RadiosField name="unit" label="单位" choices={UNITS} defaultValue={unit} inline />
      </ActionForm>
    </>
  );
}
