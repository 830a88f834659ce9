import { type Confusion, guarded } from "./confusion.ts";

/** The clause goes on with what 既 calls for: 既使群众受益，又…… */
const AND_SO = /^[^。;]{0,28}(?:[又且更]|[也还][使让])/;
/** Someone does it at once: 立即定下, 随即要求. */
const AT_ONCE = /[立随当迅旋]$/;
/** What an office says it has done, after 已经. */
const DONE = /^(?:完成|整改|建立|开展|落实|全部|形成|制定|召开|取得|纳入|收到|基本|到位|成立|办结|上报|印发|修订|退还|下发|启动|解决)/;
const TENT = /^[篷棚子幕房]/;
const MEDICAL = /(?:不良|过敏|应激|连锁|异常|化学|免疫|生理|药物|不适|排异)$/;

/** Slips that are right in another company, so each looks at its neighbours. */
export const GUARDED: readonly Confusion[] = [
  // 头领城 and the like: places.
  ...guarded("领城/领域", { notAfter: /^[乡市镇区]/ }),
  ...guarded("服中心/服务中心", { notBefore: /[客制服军校西]$/ }),
  // 报名截止6月, 截止日期: there it ends, and nothing is counted until then.
  ...guarded("截止/截至", { after: /^(?:目前|今|\d{4}年|\d{1,2}月)/, notBefore: /(?:报名|申报|受理|投标|收件|登记|缴费|公示|征集|评选|于|日期)$/ }),
  ...guarded("截止到/截至", { after: /^(?:目前|今|\d)/, notBefore: /(?:报名|申报|受理|投标|缴费)$/ }),
  ...guarded("布署/部署", { notAfter: /^名/ }),
  ...guarded("按装/安装", { notAfter: /^[机备卸箱修载]/ }),
  ...guarded("座谈回/座谈会", { notAfter: /^[访应复顾]/ }),
  ...guarded("整该/整改", { notBefore: /[调完规平齐严休修]$/ }),
  ...guarded("做风/作风", { notBefore: /[叫称当]$/, notAfter: /^[险控]/ }),
  ...guarded("做用/作用", { notBefore: /[叫称当]$/, notAfter: /^[户人工心情途]/ }),
  ...guarded("做为/作为", { notBefore: /[叫称不乱慢所]$/, notAfter: /^[民人官群期党国先残老]/ }),
  ...guarded("创做/创作 操做/操作", { notAfter: /^[法好]/ }),
  ...guarded("巡查组/巡察组", { before: /第[一二三四五六七八九十\d]{1,2}$/ }),

  ...guarded("既使/即使", { notAfter: AND_SO }),
  ...guarded("当既/当即", { notBefore: /[相应适正每充恰理妥]$/ }),
  ...guarded("既便/即便", { notAfter: /^[于利民捷宜]|^[^。;]{0,28}[又且更]/ }),
  ...guarded("即定/既定", { notBefore: AT_ONCE, after: /^(?:目标|方针|任务|部署|计划|方案|措施|时间)/ }),
  ...guarded("即要/既要", { notBefore: AT_ONCE, after: /^[^。;]{1,26}[又也还更]要/ }),
  ...guarded("即有/既有", { notBefore: AT_ONCE, after: /^[^。;]{1,26}[又也]有/ }),

  ...guarded("以经/已经", { after: DONE }),
  ...guarded("己解决/已解决 己完成/已完成 己整改/已整改 己建立/已建立 己办结/已办结 己落实/已落实 己纳入/已纳入", { notBefore: /[自知异律克本]$/ }),
  ...guarded("自已/自己", { notBefore: /[来源出]$/, notAfter: /^(?:脱|经|建|有|完|出|整|退|办)/ }),
  ...guarded("末完成/未完成 末整改/未整改 末发现/未发现 末落实/未落实 末及时/未及时 末建立/未建立 末开展/未开展 末按/未按", { notBefore: /[期年周月季岁始本]$/ }),
  ...guarded("可已/可以", { notBefore: /[许认]$/, after: /^(?:看出|通过|说|得到|有效|进一步|向|由)/ }),
  ...guarded("由予/由于 关予/关于 对予/对于 鉴予/鉴于 限予/限于", { notBefore: /[理自有相]$/, notAfter: /^以/ }),
  ...guarded("给于/给予", { notBefore: /[交送供递留补分拨发还]$/, notAfter: /^[\d某]/ }),
  ...guarded("授于/授予", { notBefore: /[教传讲函口]$/, notAfter: /^[\d某]/ }),

  ...guarded("在次/再次", { notBefore: /[存现正]$/, notAfter: /^[年要数月日席品生级于轮]/ }),
  ...guarded("再于/在于", { before: /(?:关键|重点|根本|目的|核心|原因|区别|症结)$/ }),
  ...guarded("正再/正在", { notBefore: /[修纠改真校更公]$/ }),
  ...guarded("一在/一再", { notBefore: /[第其之唯]$/, after: /^(?:强调|要求|重申|提醒|发生)/ }),
  ...guarded("近一步/进一步", { notBefore: /[更靠走]$/ }),

  ...guarded("反应出/反映出 反应了/反映了 反应问题/反映问题 反应的问题/反映的问题 反应情况/反映情况 反应意见/反映意见", { notBefore: MEDICAL }),
  ...guarded("权利监督/权力监督", { before: /(?:强化|加强|完善|健全|对)$/ }),
  ...guarded("权利观/权力观", { notAfter: /^念/ }),
  ...guarded("必需/必须", { after: /^(?:坚持|严格|按照|加强|进行|开展|建立|完成|立即|坚决|抓|由|在|做到|落实|认真|经过|高度|遵守|执行|整改|履行|及时|符合|要)/ }),
  ...guarded("须要/需要", { severity: "note", notBefore: /[必务均]$/ }),
  ...guarded("疏理/梳理", { after: /^(?:问题|出|汇总|排查|台账|归纳|分析|了|整改|廉政|风险)/ }),
  ...guarded("面临的形式/面临的形势 安全生产形式/安全生产形势 疫情形式/疫情形势 形式任务/形势任务", { notAfter: /^[多各上]/ }),

  ...guarded("建帐/建账 记帐/记账 做帐/做账 入帐/入账 结帐/结账 销帐/销账 报帐/报账 算帐/算账 付帐/付账 帐外/账外 挂帐/挂账 欠帐/欠账 转帐/转账 对帐/对账 查帐/查账", { notAfter: TENT }),
  ...guarded("充份/充分 过份/过分 部份/部分", { notAfter: /^额/ }),
  ...guarded("提拨/提拔", { notAfter: /^[付款发]/ }),
  ...guarded("推委/推诿", { notAfter: /^[员会托派任]/ }),
  ...guarded("显着/显著 卓着/卓著", { notBefore: /[明凸彰突]$/ }),
  ...guarded("事绩/事迹", { notAfter: /^[效考]/ }),
  ...guarded("政积/政绩 业积/业绩 成积/成绩", { notAfter: /^[极累压淀水存]/ }),
  ...guarded("习贯/习惯", { notAfter: /^[彻通穿]/ }),
  ...guarded("建全/健全", { notAfter: /^[民国市省县区部程新社球过龄面覆]/ }),
  ...guarded("代头/带头", { notBefore: /[年时世一]$/ }),
  ...guarded("底保/低保", { notBefore: /[兜到托]$/, after: /^(?:户|对象|金|家庭|人员|待遇|政策)/ }),
  ...guarded("由其是/尤其是", { notAfter: /^否/ }),
  ...guarded("法冶/法治", { notAfter: /^炼/ }),
  ...guarded("时问/时间", { notBefore: /[及同按随临当有准定]$/, notAfter: /^[题问询答候责卷]/ }),
  ...guarded("期问/期间", { notBefore: /[定按长短分前后逾近]$/, notAfter: /^[题询卷责]/ }),
  ...guarded("纳人/纳入", { notBefore: /[吸接容采]$/, after: /^(?:考核|管理|范围|台账|年度|重点|议事|计划|名录|党组)/ }),
  ...guarded("列人/列入", { after: /^(?:计划|议程|台账|重点|考核|清单|年度)/ }),
  ...guarded("记检/纪检", { notBefore: /登$/, after: /^(?:监察|组|委|干部)/ }),
  ...guarded("摄象/摄像 画象/画像 好象/好像 就象/就像", { notAfter: /^[征牙棋]/ }),
  ...guarded("现像/现象", { notBefore: /[表体展呈]$/ }),
  ...guarded("决对/绝对", { notBefore: /[解判裁表议坚]$/ }),
  ...guarded("等侯/等候", { notAfter: /^[某镇]/ }),
  ...guarded("工作要/工作要求", { after: /^(?:和(?![^,。;]{0,30}(?:结合|同步|一起|协同|衔接|统筹|一道|联系|挂钩|一致|相))|[、。;]|$)/ }),
  ...guarded("所须/所需", { after: /^(?:经费|资金|材料|资料|费用|物资|的)/ }),
  ...guarded("城市规化/城市规划 总体规化/总体规划 发展规化/发展规划 规化局/规划局 详细规化/详细规划", {}),
  ...guarded("检查官/检察官", { notAfter: /^[员方僚]/ }),
  ...guarded("检查院/检察院", { before: /(?:人民|[省市县区州]|法院|[、和])$/, notAfter: /^[内落感]/ }),
  ...guarded("必须品/必需品", { notAfter: /^[质学行德牌种]/ }),
  ...guarded("付书记/副书记 付主任/副主任 付局长/副局长 付组长/副组长 付县长/副县长 付市长/副市长", { notBefore: /[支应对交预拨给托垫兑]$/ }),
  ...guarded("及其重要/极其重要 及其严重/极其严重 及其薄弱/极其薄弱", { notBefore: /以$/, notAfter: /^[性的作意后影危程]/ }),
  ...guarded("公民权力/公民权利 劳动权力/劳动权利 合法权力/合法权利", {}),
  ...guarded("对像/对象", { notBefore: /[针面反绝相应]$/ }),
  ...guarded("制做/制作", { severity: "note", notBefore: /[体机控限研编]$/, notAfter: /^[法好到实]/ }),
  ...guarded("其它/其他", { severity: "note" }),
];
