import { Button } from "../Button";
import { ErrorSummary } from "../ErrorSummary";
import { FileDrop } from "../FileDrop";
import { CheckboxField } from "../fields/CheckboxField";
import { DateField } from "../fields/DateField";
import { PasswordField } from "../fields/PasswordField";
import { RadioField } from "../fields/RadioField";
import { SelectField } from "../fields/SelectField";
import { TextAreaField } from "../fields/TextAreaField";
import { TextField } from "../fields/TextField";
import { Section } from "../Page";
import { useSay } from "./say";

/** Every field, one refused. */
export function FormSample() {
  const say = useSay();
  const wrong = say(
    "B2.4只能填0到5、间隔0.5的分数，您填的是4.3。原来的4.5还在。",
    "B2.4 takes 0 to 5 in steps of 0.5; you entered 4.3. The earlier 4.5 is kept.",
  );
  const missing = say("还没有选考核日期。", "The date is missing.");
  return (
    <Section
      title={say("报一场基层竞赛", "Report a grassroots contest")}
      hint={say("第1步，共2步", "Step 1 of 2")}
    >
      <ErrorSummary
        errors={[
          { field: "mark", sentence: wrong },
          { field: "on", sentence: missing },
        ]}
      />
      <TextField
        name="name"
        label={say("竞赛名称", "Name of the contest")}
        defaultValue={say("南桥热力“供暖保障”劳动竞赛", "Nanqiao Heating labour contest")}
        isRequired
      />
      <TextField
        name="mark"
        label={say("B2.4焊缝宽度差", "B2.4 Weld width")}
        hint={say("0到5，间隔0.5", "0 to 5 in steps of 0.5")}
        error={wrong}
        defaultValue="4.3"
        inputMode="decimal"
      />
      <SelectField
        name="trade"
        label={say("工种", "Trade")}
        options={[
          { value: "welder", label: say("焊工 6-18-02-04", "Welder 6-18-02-04") },
          { value: "electrician", label: say("电工 6-31-01-03", "Electrician 6-31-01-03") },
        ]}
      />
      <DateField name="on" label={say("考核日期", "Date")} error={missing} />
      <RadioField
        name="decision"
        label={say("处理", "Decision")}
        defaultValue="keep"
        options={[
          {
            value: "keep",
            label: say("名单不变", "List stays"),
            hint: say("公示不重新计日", "The notice goes on"),
          },
          {
            value: "correct",
            label: say("更正名单", "Correct the list"),
            hint: say("第2版，公示重新开始", "Version 2, the notice begins again"),
          },
        ]}
      />
      <TextAreaField
        name="answer"
        label={say("答复", "Answer")}
        isRequired={false}
        placeholder={say("写清依据哪一条", "Name the clause")}
      />
      <PasswordField
        name="password"
        label={say("密码", "Password")}
        hint={say("至少12个字，可以是一句话", "At least 12 characters; a sentence will do")}
        autoComplete="new-password"
      />
      <FileDrop
        name="plan"
        label={say("竞赛方案", "Plan")}
        hint={say("照片、PDF或Word，不超过20 MB", "Photo, PDF or Word, up to 20 MB")}
      />
      <CheckboxField
        name="consent"
        label={say(
          "同意用这张卡收款，到账后可以撤回。",
          "I agree to be paid to this card; I can withdraw it afterwards.",
        )}
        hint={say(
          "卡号只用于发放，加密保存。",
          "The number is kept encrypted and used for payment only.",
        )}
      />
      <div>
        <Button look="ink" size="large">
          {say("送石渡镇总工会", "Send to the Shidu union")}
        </Button>
      </div>
    </Section>
  );
}
