import { RadiosField } from "#components/form/fields.tsx";

/** Whether the public reads this. */
export function ToldField({ what, counted, disclosed }: { what: string; counted: string; disclosed: boolean }) {
  return (
    <RadiosField
      name="disclosed"
      label={`${what}是否对外公开`}
      choices={[
        { value: "yes", label: "公开" },
        { value: "no", label: "不公开", hint: counted },
      ]}
      defaultValue={disclosed ? "yes" : "no"}
      inline
    />
  );
}
