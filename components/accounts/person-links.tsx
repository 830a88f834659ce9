import { TextLink } from "#components/ui/link.tsx";

/** What the shell offers beside a person's name: the public pages, the own password, the way out. */
export function PersonLinks({ signOut }: { signOut: () => Promise<void> }) {
  const link = "inline-flex min-h-11 items-center";
  return (
    <>
      <TextLink href="/" className={link}>
        公开页
      </TextLink>
      <TextLink href="/desk/password" className={link}>
        修改密码
      </TextLink>
      <form action={signOut}>
        <button
          type="submit"
          className="min-h-11 cursor-pointer text-link underline decoration-1 underline-offset-4 hover:text-link-deep hover:decoration-3"
        >
          退出
        </button>
      </form>
    </>
  );
}
