/** What an administrator is told once a password was made: it is shown here, once, and nowhere else. */
export function handedOverWords(done: string, { account, name, password }: { account: string; name: string; password: string }): string {
  return [
    done,
    `姓名：${name}`,
    `账号：${account}`,
    `初始密码：${password}`,
    "密码只在这里显示一次，请当面交给本人。本人首次登录后须改成自己的密码。",
  ].join("\n");
}
