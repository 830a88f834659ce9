import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PublicContact } from "#lib/domain/public-progress.ts";
import { addressIn, type ReadingMode } from "./reading-mode.ts";
import { SECTIONS } from "./sections.ts";

const WAYS = [
  { path: "/opinions", label: "网上反映意见" },
  { path: "/opinions/lookup", label: "凭回执号查询办理结果" },
  { path: "/opinions/published", label: "意见与答复" },
];

/** 反映意见: the ways to reach the office; whoever does not speak can write, whoever does not see can call. */
export function Opinions({ contact, mode }: { contact: PublicContact; mode: ReadingMode }) {
  return (
    <Section {...SECTIONS.opinions} description="欢迎对整改情况进行监督。意见可以在网上提交，也可以打电话、写信或发电子邮件。">
      <p className="mb-4 flex flex-wrap gap-x-6 print:hidden">
        {WAYS.map(({ path, label }) => (
          <TextLink key={path} href={addressIn(path, mode)} className="inline-block py-2">
            {label}
          </TextLink>
        ))}
      </p>
      <ContactList contact={contact} />
    </Section>
  );
}

/** Telephone, post and e-mail, as far as they are known. */
export function ContactList({ contact: { phone, post, email } }: { contact: PublicContact }) {
  const rows = [
    phone && { key: "电话", value: <TextLink href={`tel:${phone}`}>{phone}</TextLink> },
    post && { key: "邮寄地址", value: post },
    email && { key: "电子邮箱", value: <TextLink href={`mailto:${email}`}>{email}</TextLink> },
  ].filter((row) => row !== null && row !== "");
  return rows.length > 0 ? <SummaryList rows={rows} /> : <p>联系方式尚未公布。</p>;
}
