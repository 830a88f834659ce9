import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { EVIDENCE_EXTENSIONS, refusalOfName } from "#lib/domain/evidence/file.ts";
import { secretMarkIn, secretMarkInName, secretMarkInText } from "#lib/domain/evidence/secrecy.ts";

/** A document of one page: a body long enough that its head and its end are apart. */
const BODY = Array.from({ length: 30 }, (_, index) => `第${index + 1}条　各部门应当严格执行本规定，不得泄露国家秘密和商业秘密。`);
const inText = (text: string) => secretMarkInText([{ page: 1, text }])?.mark ?? null;
const underHead = (head: string) => inText([head, "关于落实巡察反馈意见的整改方案", ...BODY].join("\n"));

describe("a mark with its star", () => {
  it.each([
    ["绝密★", "绝密★"],
    ["机密★1年", "机密★1年"],
    ["秘密★长期", "秘密★长期"],
    ["机密☆10年", "机密★10年"],
    ["机　密　★　１　年", "机密★1年"],
    ["机 密 ★", "机密★"],
    ["绝\n密\n★", "绝密★"],
    ["秘\u200B密\u200B★6个月", "秘密★6个月"],
    ["機密★", "機密★"],
    ["绝密★启用前", "绝密★启用前"],
    ["机密*3年", "机密★3年"],
    ["机密＊３年", "机密★3年"],
    ["000012　　机密★五年　　特急", "机密★五年"],
    ["★绝密★", "绝密★"],
    ["《机密★关于某项工作的通知》", "机密★"],
  ])("%j stops, wherever it stands", (written, mark) => {
    expect(inText(written)).toBe(mark);
    expect(underHead(written)).toBe(mark);
    expect(inText([...BODY, written].join("\n"))).toBe(mark);
  });
});

describe("a mark without its star", () => {
  it.each([
    ["机密", "机密"],
    ["  秘　密  ", "秘密"],
    ["【绝密】", "绝密"],
    ["（机密）", "机密"],
    ["机密件", "机密"],
    ["秘密级", "秘密"],
    ["机密 1年", "机密1年"],
    ["秘密　长期　加急", "秘密长期"],
    ["000001 机密 特急", "机密"],
    ["份号：000001 绝密", "绝密"],
  ])("%j stops alone on a line at the head of a page, and only there", (written, mark) => {
    expect(underHead(written)).toBe(mark);
    expect(inText([...BODY, written].join("\n"))).toBeNull();
  });

  it.each([
    ["密级：机密", "机密"],
    ["密  级:　秘　密", "秘密"],
    ["文件密级：绝密级", "绝密"],
    ["编号〔2022〕3号　密级：机密　期限：一年", "机密"],
    ["密级（秘密）", "秘密"],
  ])("%j stops, wherever it is declared", (written, mark) => {
    expect(inText([...BODY, written].join("\n"))).toBe(mark);
  });

  it("is found at the head of any page, in the header before the text, and told with its page", () => {
    const pages = BODY.map((text, index) => ({ page: index + 1, text: index === 6 ? `机密\n${text}` : text }));
    expect(secretMarkInText(pages)).toEqual({ mark: "机密", page: 7 });
    expect(secretMarkInText([{ page: null, text: "某局文件\n机密" }, { page: null, text: BODY.join("\n") }])).toEqual({ mark: "机密", page: null });
    expect(secretMarkInText([{ page: null, text: BODY.join("\n") }, { page: null, text: "机密" }])).toBeNull();
  });
});

describe("what is only spoken of", () => {
  it.each([
    ...["商业秘密", "商业秘密★★★", "保密工作", "保密协议", "泄露国家秘密", "国家秘密", "工作秘密", "机密性", "机密性★★★", "技术秘密"],
    ...["涉密人员管理制度", "非密", "密级：非密", "密级：公开", "密级：无", "内部资料", "内部资料 注意保存", "注意保密", "个人隐私和秘密"],
    ...["国家秘密分为绝密、机密、秘密三级", "绝密、机密、秘密", "绝密级国家秘密是最重要的国家秘密", "密级：□绝密 □机密 □秘密"],
    ...["密级：绝密/机密/秘密", "密级　绝密　机密　秘密", "标志形式为“密级★保密期限”", "标注“机密★10年”字样", "保密期限★长期"],
    ...["机密文件传阅登记表", "秘密花园", "秘密投票", "秘密*", "机密*（见注）", "绝密飞行", "评价：★★★★★", "确定密级：机密级的由局长批准"],
    ...["不发生失密泄密事件", "定密责任人", "机要", "密码", "密切联系群众", "周密部署", "严密组织", "秘书科", "机关党委", "", "★"],
  ])("%j stops nothing", (written) => {
    expect(underHead(written)).toBeNull();
    expect(inText([...BODY, written].join("\n"))).toBeNull();
    expect(secretMarkIn(written)).toBeNull();
  });
});

describe("the name of a file", () => {
  it.each([
    ["（机密）实施方案.docx", "机密"],
    ["机密★方案.pdf", "机密★"],
    ["【绝密】会议纪要.pdf", "绝密"],
    ["秘密-台账.xlsx", "秘密"],
    ["方案_机密.docx", "机密"],
    ["机密.pdf", "机密"],
    ["机 密.pdf", "机密"],
    ["方案（机密级）.doc", "机密"],
    ["2022年机密文件.pdf", "机密"],
    ["秘密材料 3.zip", "秘密"],
    ["秘密★1年 通知.pdf", "秘密★1年"],
    ["通知 密级机密.pdf", "机密"],
    ["［機密］方案.pdf", "機密"],
    ["绝密件.wps", "绝密"],
    ["3月5日秘密.jpg", "秘密"],
  ])("%j is stopped before a byte is read", (name, mark) => {
    expect(secretMarkInName(name)).toBe(mark);
    expect(refusalOfName(name)).toEqual({ code: "secretMark", mark, where: "name", page: null, field: "file" });
  });

  it.each([
    ...["商业秘密保护制度.pdf", "保守国家秘密法学习.docx", "保密工作总结.pdf", "保密协议.doc", "涉密人员管理制度.pdf", "机密性评估.xlsx"],
    ...["国家秘密.pdf", "机密文件管理制度.docx", "秘密投票办法.pdf", "非密.pdf", "内部资料.pdf", "绝密、机密、秘密的区分.pdf", "保密★.pdf"],
    ...["关于不得上传绝密、机密、秘密级文件的通知.pdf", "工作秘密清单.xlsx", "会议纪要.pdf", "泄密案例警示片.mp4", "a.机密"],
  ])("%j is not", (name) => {
    expect(secretMarkInName(name)).toBeNull();
  });
});

test("a mark is found in whatever text around it, and in the time that the text's length allows", () => {
  const around = fc.string({ unit: fc.constantFrom(..."的一 \n\t密级绝机秘★☆、：0１9年a（）"), maxLength: 300 });
  fc.assert(fc.property(around, around, (before, after) => {
    expect(secretMarkIn(`${before}\n机密★1年\n${after}`)).not.toBeNull();
  }));
  for (const nuisance of ["密", "机 ", "密级", "机密 ", "秘 \n ", "绝密级文件"]) {
    const begun = performance.now();
    secretMarkInText([{ page: 1, text: nuisance.repeat(100_000) }]);
    secretMarkInName(nuisance.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(4000);
  }
});

test("a text without the character 密 never stops anything, nor does a name", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...EVIDENCE_EXTENSIONS), (text, extension) => {
    fc.pre(!text.normalize("NFKC").includes("密"));
    expect(secretMarkInText([{ page: null, text }])).toBeNull();
    expect(secretMarkInName(`${text}.${extension}`)).toBeNull();
  }));
});
