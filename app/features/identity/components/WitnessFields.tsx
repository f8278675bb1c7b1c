import { PasswordField } from "~/ui/fields/PasswordField";
import { TextField } from "~/ui/fields/TextField";
import { errorAt, type FormProblem, valueAt } from "~/ui/form-problem";

interface WitnessFieldsProps {
  username: string;
  password: string;
  problem: FormProblem | undefined;
}

/** A supervisor who gives their password on an officer's screen; the browser keeps neither. */
export function WitnessFields({ username, password, problem }: WitnessFieldsProps) {
  return (
    <>
      <TextField
        name="username"
        label={username}
        defaultValue={valueAt(problem, "username")}
        error={errorAt(problem, "username")}
        autoComplete="off"
        isRequired
      />
      <PasswordField
        name="password"
        label={password}
        error={errorAt(problem, "password")}
        autoComplete="off"
        isRequired
      />
    </>
  );
}
