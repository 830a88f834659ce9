import { Section } from "#components/ui/section.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { PublicContact } from "#lib/domain/public-progress.ts";
import { SECTIONS } from "./sections.ts";

/** 反映意见: the ways to reach the office; whoever does not speak can write, whoever does not see can call. */
export function Opinions({ contact }: { contact: PublicContact }) {
  return (
    <Section {...SECTIONS.opinions} description="欢迎对整改情况进行监督。有意见建议，可以打电话、写信或发电子邮件。">
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
