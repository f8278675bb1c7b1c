import { useSearchParams } from "@remix-run/react";
import { Button, ButtonLink } from "../Button";
import { type Column, DataTable } from "../DataTable";
import { EmptyState } from "../EmptyState";
import { Facts } from "../Facts";
import { Figure, Figures } from "../Figure";
import { FilterChips } from "../FilterChips";
import { SearchField } from "../fields/SearchField";
import { Pager } from "../Pager";
import { SidePanel } from "../SidePanel";
import { StatusChip } from "../StatusChip";
import { TabLinks } from "../TabLinks";
import { Timeline } from "../Timeline";
import { Toolbar } from "../Toolbar";
import { OnDate, When } from "../When";
import { SAMPLE_CONTESTS, type SampleContest } from "./sample-contests";
import { useSay } from "./say";

/** A list with its figures, tabs, filters, table, pager, and the panel beside it. */
export function ListSample() {
  const say = useSay();
  const [params] = useSearchParams();
  const columns = useContestColumns();
  const state = params.get("state") ?? "";
  const open = SAMPLE_CONTESTS.find(({ code }) => code === params.get("open"));
  const rows =
    state === "blocked" ? SAMPLE_CONTESTS.filter(({ blocker }) => blocker) : SAMPLE_CONTESTS;
  const shown = state === "none" ? [] : rows;
  return (
    <>
      <Figures isShort>
        <Figure
          number="5"
          icon="calendar"
          label={say("本周要办", "Due this week")}
          hint={say("最近一件：明天09:00抽签", "Next: draw, tomorrow 09:00")}
        />
        <Figure
          number="3"
          icon="lock"
          tone="warn"
          label={say("被卡住", "Blocked")}
          hint={say("无人机驾驶员、电工、焊工", "Drone pilot, electrician, welder")}
          to="?state=blocked"
        />
        <Figure
          number="2"
          icon="gavel"
          label={say("今天有比赛", "On today")}
          hint={say("焊工、养老护理员，均在评分", "Welder and elder care, both marking")}
        />
        <Figure
          number="1"
          icon="speakerphone"
          label={say("公示中", "On notice")}
          hint={say("电工，第3天，共5个工作日", "Electrician, day 3 of 5 working days")}
        />
      </Figures>
      <TabLinks
        label={say("级别", "Level")}
        items={[
          { to: "/ui", label: say("区级", "District"), count: 12 },
          { to: "/ui?part=record", label: say("基层", "Grassroots"), count: 24 },
          { to: "/ui?part=form", label: say("日历", "Calendar") },
        ]}
      />
      <Toolbar
        end={
          <>
            <SearchField name="q" label={say("查赛项、编号", "Find a contest or number")} />
            <Button icon="spreadsheet">{say("导出6行", "Export 6 rows")}</Button>
          </>
        }
      >
        <FilterChips
          name="state"
          label={say("筛选", "Filter")}
          value={state}
          options={[
            { value: "", label: say("全部", "All"), count: 6 },
            { value: "blocked", label: say("被卡住", "Blocked"), count: 3 },
            { value: "none", label: say("已取消", "Cancelled"), count: 0 },
          ]}
        />
      </Toolbar>
      <DataTable
        caption={say("区级赛项", "District contests")}
        columns={columns}
        rows={shown}
        rowKey={({ code }) => code}
        rowHref={({ code }) => `?open=${code}`}
        selectedKey={open?.code ?? null}
        sort={{
          by: params.get("sort") ?? "next",
          direction: params.get("direction") === "desc" ? "desc" : "asc",
        }}
        empty={<NothingFound />}
        footer={
          <tr>
            <th scope="row">{say("合计6项", "6 contests")}</th>
            <td />
            <td />
            <td data-align="end">176/212</td>
            <td />
            <td />
          </tr>
        }
      />
      <Pager page={Number(params.get("page") ?? "3")} pageSize={6} total={61} />
      {open && <ContestPanel contest={open} />}
    </>
  );
}

function useContestColumns(): readonly Column<SampleContest>[] {
  const say = useSay();
  return [
    {
      key: "name",
      header: say("赛项", "Contest"),
      sort: "name",
      cell: ({ name, english }) => say(name, english),
    },
    {
      key: "phase",
      header: say("进度", "Phase"),
      cell: ({ phase }) => (
        <StatusChip tone={phase.tone} icon={phase.icon}>
          {say(phase.zh, phase.en)}
        </StatusChip>
      ),
    },
    {
      key: "next",
      header: say("下一个日子", "Next date"),
      sort: "next",
      cell: ({ nextOn }) => <OnDate on={nextOn} style="table" />,
    },
    {
      key: "entries",
      header: say("报名", "Entries"),
      align: "end",
      sort: "entries",
      cell: ({ entries, places }) => `${entries}/${places}`,
    },
    {
      key: "blocker",
      header: say("下一步", "Next step"),
      cell: ({ blocker }) =>
        blocker ? say(blocker.zh, blocker.en) : say("没有卡住", "Nothing blocks it"),
    },
    { key: "owner", header: say("轮到", "Turn of"), cell: ({ owner }) => owner, isWhole: true },
  ];
}

function NothingFound() {
  const say = useSay();
  return (
    <EmptyState
      title={say("没有已取消的赛项。", "No contest was cancelled.")}
      action={
        <ButtonLink to="/ui">{say("不筛选，看全部6项", "Clear the filter, see all 6")}</ButtonLink>
      }
    >
      {say(
        "取消的赛项会留在这里，写明原因和决定的人。",
        "A cancelled contest stays here with its reason and who decided.",
      )}
    </EmptyState>
  );
}

function ContestPanel({ contest }: { contest: SampleContest }) {
  const say = useSay();
  return (
    <SidePanel
      title={say(contest.name, contest.english)}
      closeTo="/ui"
      meta={`${contest.code} · ${contest.owner}`}
      footer={
        <>
          <Button look="ink" icon="check">
            {say("通过并下一个", "Accept and next")}
          </Button>
          <Button icon="back">{say("退回补正", "Return for correction")}</Button>
        </>
      }
    >
      <Facts
        items={[
          { label: say("报名", "Entries"), value: `${contest.entries}/${contest.places}` },
          {
            label: say("截止", "Closes"),
            value: <When at="2026-10-23T09:00:00.000Z" isDeadline />,
          },
        ]}
      />
      <Timeline
        items={[
          {
            key: "1",
            title: say("方案备案", "Plan filed"),
            who: "慕容谷雨",
            at: "10-12 09:14",
            state: "done",
          },
          {
            key: "2",
            title: say("报名", "Entries"),
            who: say("截止10-20", "until 20 Oct"),
            state: "done",
          },
          {
            key: "3",
            title: say("资格审核", "Screening"),
            who: "慕容谷雨",
            at: say("第2天", "day 2"),
            state: "current",
          },
          { key: "4", title: say("抽签", "Draw"), at: "10-22 09:00", state: "coming" },
        ]}
      />
    </SidePanel>
  );
}
