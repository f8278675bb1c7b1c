import { Button } from "../Button";
import { Callout } from "../Callout";
import { EmptyState } from "../EmptyState";
import { ErrorPage } from "../ErrorPage";
import { Facts } from "../Facts";
import { ICON_NAMES, Icon } from "../icons";
import { NextStep } from "../NextStep";
import { Section } from "../Page";
import { Progress } from "../Progress";
import { Secret } from "../Secret";
import { SkeletonRows } from "../SkeletonRows";
import { StatusChip } from "../StatusChip";
import { Timeline } from "../Timeline";
import { OnDate, When } from "../When";
import styles from "./Gallery.module.css";
import { useSay } from "./say";

/** A record being decided, and the states a page can be in. */
export function RecordSample() {
  const say = useSay();
  const gaps = [
    say("实操模块权重合计95%，还差5%。", "Practice weights sum to 95%; 5% missing."),
    say("B2.4没有写评价基准。", "B2.4 has no benchmarks."),
  ];
  return (
    <>
      <NextStep
        state={
          <StatusChip tone="neutral" icon="edit">
            {say("版本3草稿", "Version 3, draft")}
          </StatusChip>
        }
        next={say("定稿并启用版本3，然后备案", "Close and use version 3, then file it")}
        turn="慕容谷雨"
        since={say("10月19日", "19 Oct")}
        blockers={gaps.map((sentence) => ({ sentence, to: "/ui?part=form" }))}
        action={
          <>
            <Button icon="compare">{say("与版本2对照", "Compare with version 2")}</Button>
            <Button look="accent" blocked={gaps}>
              {say("定稿并启用", "Close and use")}
            </Button>
          </>
        }
      />
      <div className={styles.halves}>
        <ClaimSection />
        <HistorySection />
      </div>
      <Callouts />
      <Section
        title={say("按钮", "Buttons")}
        hint={say("一屏只有一个实心的红", "One accent fill a screen")}
      >
        <Buttons />
      </Section>
      <Secret
        label={say("开通码", "Activation code")}
        text="K7QM-4TRX-92HD"
        hint={say("只显示这一次，10月28日前有效。", "Shown this once; valid until 28 Oct.")}
      />
      <Section title={say("导入职工名册", "Import of workers")}>
        <Progress
          label={say("正在核对第2步，共3步", "Checking, step 2 of 3")}
          done={742}
          total={1200}
          unit={say("行", "rows")}
          sentence={say(
            "已核对742行，其中9行要改。可以离开，回来接着看。",
            "742 rows checked, 9 to mend. You can leave and come back.",
          )}
        />
      </Section>
      <Section title={say("待办", "Waiting for me")} isFlush>
        <EmptyState title={say("没有等您办的事。", "Nothing waits for you.")}>
          {say(
            "石渡镇还有3件在基层工会补正，最早的已4天。",
            "Three cases from Shidu are being corrected at their unions, the oldest for 4 days.",
          )}
        </EmptyState>
      </Section>
      <Section title={say("读取中", "Loading")} isFlush>
        <SkeletonRows count={3} />
      </Section>
      <Section>
        <ErrorPage status={404} title={say("没有这一页", "There is no such page")} number="7F3K-22">
          {say(
            "地址可能抄错了，或者这条记录已归到别处。您填的内容没有丢。",
            "The address may be mistyped, or the record has moved. Nothing you entered is lost.",
          )}
        </ErrorPage>
      </Section>
      <Section title={say("图标", "Icons")}>
        <ul className={styles.icons}>
          {ICON_NAMES.map((name) => (
            <li key={name}>
              <Icon name={name} size={24} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function ClaimSection() {
  const say = useSay();
  const checked = (
    <StatusChip tone="good" icon="check-circle">
      {say("系统已核", "Checked")}
    </StatusChip>
  );
  return (
    <Section title={say("事实与材料", "Facts")} hint={say("材料2件", "2 documents")}>
      <Facts
        items={[
          {
            label: say("会员", "Member"),
            value: say("石渡养老服务中心工会", "Shidu Elder Care union"),
            note: checked,
          },
          {
            label: say("证书", "Certificate"),
            value: say("养老护理员 高级工（三级）", "Elder care worker, level 3"),
            note: checked,
          },
          { label: say("发证", "Issued"), value: <OnDate on="2026-03-16" /> },
          {
            label: say("最后一天", "Last day"),
            value: <When at="2027-03-16T16:00:00.000Z" isDeadline />,
          },
          { label: say("收款卡", "Card"), value: "●●●● 0127" },
        ]}
      />
    </Section>
  );
}

function HistorySection() {
  const say = useSay();
  return (
    <Section title={say("经过", "History")}>
      <Timeline
        items={[
          {
            key: "1",
            title: say("提交申请", "Claim sent"),
            who: "公西芒种",
            at: "10-12 20:14",
            state: "done",
          },
          {
            key: "2",
            title: say("退回补正1处", "Returned, 1 field"),
            who: "夏侯立秋",
            at: "10-15 11:05",
            detail: say("扫描件右下角缺印章", "The seal at the lower right is missing"),
            state: "warn",
          },
          {
            key: "3",
            title: say("重新提交，第2版", "Sent again, version 2"),
            who: "公西芒种",
            at: "10-16 18:40",
            state: "done",
          },
          {
            key: "4",
            title: say("区总审核", "District review"),
            who: "太史惊蛰",
            at: say("自10-19，第2天", "since 19 Oct, day 2"),
            detail: say("通常3个工作日", "Usually 3 working days"),
            state: "current",
          },
          {
            key: "5",
            title: say("公示", "Public notice"),
            at: say("5个工作日", "5 working days"),
            state: "coming",
          },
        ]}
      />
    </Section>
  );
}

function Callouts() {
  const say = useSay();
  return (
    <div className={styles.halves}>
      <Callout
        tone="warn"
        title={say(
          "本项三名裁判相差2分，超过1分。",
          "These three marks differ by 2, more than 1 allowed.",
        )}
      >
        {say(
          "请裁判组长主持，三人各自说明理由后重新打分；原分数会留存。",
          "The panel leader calls a re-score; each judge gives a reason. The first marks are kept.",
        )}
      </Callout>
      <Callout
        tone="danger"
        title={say(
          "这份申请10:28已被闻人春分退回补正。",
          "Wenren Chunfen returned this claim at 10:28.",
        )}
      >
        {say(
          "您的意见没有丢，可以在新版本上继续。",
          "Your comment is kept; go on with the new version.",
        )}
      </Callout>
      <Callout tone="good">
        {say(
          "号码里读出：26年、3级，与填写一致；这个号码没有别的申请用过。",
          "The number reads: year 26, level 3, as entered; no other claim used it.",
        )}
      </Callout>
      <Callout tone="info">
        {say(
          "在微信里不能保存文件：点右上角···，选“在浏览器打开”。",
          "WeChat can't save files: tap ··· at the upper right, then open in the browser.",
        )}
      </Callout>
    </div>
  );
}

function Buttons() {
  const say = useSay();
  return (
    <div className={styles.tools}>
      <Button look="accent" icon="speakerphone">
        {say("发布", "Publish")}
      </Button>
      <Button look="ink" icon="plus">
        {say("新建赛项", "New contest")}
      </Button>
      <Button icon="print">{say("打印本周表", "Print the week")}</Button>
      <Button look="danger" icon="trash">
        {say("撤销命名", "Revoke")}
      </Button>
      <Button look="quiet" icon="history">
        {say("申请记录", "Claims so far")}
      </Button>
      <Button disabled icon="writing-sign">
        {say("签名提交", "Sign")}
      </Button>
      <Button look="ink" isBusy>
        {say("正在保存", "Saving")}
      </Button>
      <Button size="small" icon="spreadsheet">
        {say("导出12行", "Export 12 rows")}
      </Button>
      <Button look="ink" size="large">
        {say("申请这一项", "Claim this")}
      </Button>
    </div>
  );
}
