import { TakeArchive } from "#components/archive/take-archive.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Section } from "#components/ui/section.tsx";

/** 静态发布包: everything published, for a web server or the content system of a government site. `count`: how many editions. */
export function TakeBundle({ count }: { count: number }) {
  return (
    <Section
      id="bundle"
      title="静态发布包"
      description="把已经发布的通报做成一个文件夹，放到任何网站上都能用：首页、各版通报和文件、核验页、数据、订阅和校验值清单。"
    >
      <TakeArchive from="/api/notices/bundle">{`下载静态发布包（${count}版，.zip）`}</TakeArchive>
      <Disclosure summary="怎样放到网站上">
        <p>解压后整个文件夹原样上传。发布、更正或者撤下一版以后，重新下载并全部替换。</p>
        <p>
          文件夹里的 SHA256SUMS 列出每个文件的校验值，Linux 上在文件夹里运行 <code>sha256sum -c SHA256SUMS</code>，全部显示“OK”即没有改动。
        </p>
      </Disclosure>
    </Section>
  );
}
