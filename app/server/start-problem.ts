/** Why the server doesn't start, said to the operator in both languages. */
const SENTENCES = {
  "key-file-missing": {
    zh: "找不到密钥文件{file}，而数据库已经存在。把原来的密钥文件放回去，或用KEY_FILE指出它在哪里；没有它，加密的内容读不出来。",
    en: "The key file {file} is missing, but the database exists. Put the original key file back, or name it with KEY_FILE; encrypted data can't be read without it.",
  },
  "key-file-unreadable": {
    zh: "密钥文件{file}读不了，请检查它的权限。",
    en: "The key file {file} can't be read; check its permissions.",
  },
  "key-file-damaged": {
    zh: "密钥文件{file}已损坏，从备份取回。",
    en: "The key file {file} is damaged; bring it back from its backup.",
  },
  "key-file-wrong": {
    zh: "密钥文件不是这个数据库的：数据库要编号{expected}，文件是编号{found}。",
    en: "The key file doesn't belong to this database: the database wants {expected}, the file is {found}.",
  },
  "sealing-key-missing": {
    zh: "数据库里有用{missing}号密钥加密的内容，而密钥文件{file}里没有这把密钥，多半是轮换之前的备份。把轮换时另存的密钥文件（{file}.before-…）放回来，或用KEY_FILE指向它。",
    en: "The database holds data sealed under key {missing}, which the key file {file} lacks: it is probably from before a rotation. Put the file back that the rotation kept aside ({file}.before-…), or name it with KEY_FILE.",
  },
  "database-damaged": {
    zh: "数据库{file}已损坏（{detail}）。不要再写入，用npm run restore从备份恢复。",
    en: "The database {file} is damaged ({detail}). Write nothing more to it; restore a backup with npm run restore.",
  },
  "database-locked": {
    zh: "数据库{file}正被别的程序占用。先停掉它再启动。",
    en: "The database {file} is locked by another program. Stop that first.",
  },
  "database-missing": {
    zh: "数据目录{file}里有操作记录，却没有数据库文件。把它放回去，或用npm run restore从备份恢复。",
    en: "The data folder {file} has audit heads but no database file. Put it back, or restore a backup with npm run restore.",
  },
  "disk-full": {
    zh: "磁盘已满，{file}写不进去。腾出空间再启动。",
    en: "The disk is full; {file} can't be written. Free some space first.",
  },
  "folder-unwritable": {
    zh: "目录{file}写不进去，请检查它的权限。",
    en: "The folder {file} can't be written; check its permissions.",
  },
  "not-a-demo": {
    zh: "目录{file}里是正式数据，不能当演示打开。",
    en: "The folder {file} holds real data and can't be opened as a demo.",
  },
  "a-demo": {
    zh: "目录{file}里是演示数据，不能当正式系统打开。",
    en: "The folder {file} holds demo data and can't be opened as the real thing.",
  },
  "already-running": {
    zh: "另一个服务正在使用{file}。先停掉它。",
    en: "Another server is using {file}. Stop that first.",
  },
  "port-in-use": {
    zh: "端口{port}已被占用。停掉占用它的程序，或用PORT换一个端口。",
    en: "Port {port} is in use. Stop what uses it, or choose another with PORT.",
  },
  "clock-behind": {
    zh: "系统时钟是{now}，比最后一条操作记录{last}早一个多小时。先校准时钟。",
    en: "The clock says {now}, over an hour before the last audit entry at {last}. Set the clock first.",
  },
  "backup-missing": {
    zh: "{file}里没有备份（找不到manifest.json）。",
    en: "There is no backup in {file} (no manifest.json).",
  },
  "backup-damaged": {
    zh: "备份文件{file}与清单不符，可能没有复制完整。换一份备份。",
    en: "The backup's file {file} doesn't match its manifest; it may be copied in part. Take another backup.",
  },
  "backup-chain": {
    zh: "备份里的操作记录不完整：{detail}",
    en: "The log in the backup is not whole: {detail}",
  },
  "restore-occupied": {
    zh: "{file}里已经有数据库。恢复不会覆盖它：先把这个目录移走，或用DATA_DIR指向一个新目录。",
    en: "{file} holds a database already, and a restore overwrites none. Move the folder away, or name a new one with DATA_DIR.",
  },
  "backup-exists": {
    zh: "{file}已经存在。换一个目录，备份不会覆盖旧的。",
    en: "{file} exists already. Name another folder; a backup overwrites none.",
  },
  "tls-unreadable": {
    zh: "证书或私钥{file}读不了，请检查TLS_CERT和TLS_KEY。",
    en: "The certificate or key {file} can't be read; check TLS_CERT and TLS_KEY.",
  },
} as const;

export type StartProblemKind = keyof typeof SENTENCES;

/** A start that is refused by name; `message` holds both sentences for the terminal. */
export class StartProblem extends Error {
  readonly kind: StartProblemKind;

  constructor(kind: StartProblemKind, values: Readonly<Record<string, string | number>>) {
    const fill = (sentence: string) =>
      sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ""));
    super(`${fill(SENTENCES[kind].zh)}\n${fill(SENTENCES[kind].en)}`);
    this.kind = kind;
  }
}
