import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addAuditCommands } from './audit/add-audit-commands.ts';
import { addCheckCommand } from './check/add-check-command.ts';
import { describeUsageError } from './describe-usage-error.ts';
import { exitCodes } from './exit-codes.ts';
import { addFilesCommands } from './files/add-files-commands.ts';
import { addWriteCommand } from './write/add-write-command.ts';

/** Runs the command line and gives back its exit code; see `exitCodes`. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', endQuietly);
  let exitCode = 0;
  const program = buildProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

/** Whoever reads our output may stop reading (`| head`); that is no failure. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

function buildProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('nhipcau')
    .description(
      'Nhịp Cầu: đọc kế hoạch thông tin đối ngoại thành việc phải làm.\nReads external information plans into tracked work.',
    )
    .version(readVersion(), '-V, --version', 'in phiên bản · print the version')
    .helpOption('-h, --help', 'hiện hướng dẫn này · show this help')
    .helpCommand('help [lệnh]', 'hướng dẫn của một lệnh · help of one command')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ outputError: (message, write) => write(describeUsageError(message)) })
    .exitOverride();
  program
    .command('read')
    .summary('đọc văn bản · read documents')
    .description(
      'Đọc văn bản (.docx, .txt, .md) và cho biết ai phải làm gì, khi nào. Không cần máy chủ hay cơ sở dữ liệu.\n' +
        'Reads documents and tells who owes what by when. Needs no server and no database.',
    )
    .argument('<tệp...>', 'các tệp cần đọc · files to read')
    .option(
      '--json',
      'in JSON: một tệp in đẹp, nhiều tệp mỗi tệp một dòng · print JSON, a line each for several files',
    )
    .option(
      '--spans',
      'kèm vị trí của từng giá trị trong văn bản (cùng --json) · with the place of every value',
    )
    .addOption(limit('--time-limit <giây>', 'thời gian tối đa cho một tệp · seconds for one file', 10, 600))
    .addOption(limit('--memory-limit <MB>', 'bộ nhớ tối đa cho một tệp · memory for one file', 512, 16_384))
    .option('--tree', 'in cây văn bản thay cho kế hoạch · print the document tree instead of the plan')
    .addHelpText('after', readHelp)
    .action(async (files: string[], options: ReadOptions) => {
      const { runRead } = await import('./read/run-read.ts');
      const form = {
        json: options.json === true,
        spans: options.spans === true,
        tree: options.tree === true,
      };
      const limits = { timeLimit: options.timeLimit * 1000, memoryLimit: options.memoryLimit };
      setExitCode(await runRead(files, form, limits));
    });
  addWriteCommand(program, setExitCode);
  addCheckCommand(program, setExitCode);
  addFilesCommands(program, setExitCode);
  addOrganizationCommands(program, setExitCode);
  addAuditCommands(program, setExitCode);
  return program;
}

interface ReadOptions {
  readonly json?: true;
  readonly spans?: true;
  readonly tree?: true;
  readonly timeLimit: number;
  readonly memoryLimit: number;
}

/** An option that is a whole number of something, from 1 on. */
function limit(flags: string, description: string, usual: number, most: number): Option {
  return new Option(flags, description).default(usual).argParser((value) => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (number < 1 || number > most) throw new InvalidArgumentError(`1-${most}`);
    return number;
  });
}

function addOrganizationCommands(program: Command, setExitCode: (code: number) => void): void {
  const organizations = program
    .command('organizations')
    .summary('cơ quan, đơn vị · bodies')
    .description('Cơ quan, đơn vị trong cơ sở dữ liệu của máy chủ.\nBodies in the database of the server.')
    .helpCommand('help [lệnh]', 'hướng dẫn của một lệnh · help of one command');
  organizations
    .command('load-pack')
    .summary('nạp gói cơ quan · load a pack of bodies')
    .description(
      'Thêm các cơ quan của một gói có sẵn; cơ quan đã có giữ nguyên. Chạy được khi máy chủ đang chạy.\n' +
        'Adds the bodies of a pack; those that are there stay as they are. Works beside the running server.',
    )
    .argument('<gói>', 'today, 2019-2024 hoặc provinces · which pack')
    .option(
      '--province <tên>',
      'tỉnh để điền tên; mặc định là tên địa bàn · the province to fill in; by default the realm’s',
    )
    .option('--with <cơ-quan...>', 'cơ quan chỉ một số tỉnh có · bodies that only some provinces have', [])
    .option('--dry-run', 'chỉ nói sẽ làm gì · only say what would be done')
    .action(async (pack: string, options: { province?: string; with: string[]; dryRun?: true }) => {
      const { runLoadPack } = await import('./organizations/run-load-pack.ts');
      const province = options.province ?? null;
      setExitCode(
        await runLoadPack({ pack, province, having: options.with, dryRun: options.dryRun === true }),
      );
    });
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng · Usage:',
  'Arguments:': 'Tham số · Arguments:',
  'Options:': 'Tùy chọn · Options:',
  'Commands:': 'Lệnh · Commands:',
};

const readHelp = `
Mã thoát · Exit codes:
  0  đọc được · read
  1  không đọc được một tệp nào đó · some file could not be read
  2  có văn bản mang dấu độ mật, bị từ chối · a document bears a secrecy mark and was refused
  64 gõ lệnh sai · wrong usage

  64 gọi lệnh sai cách · the command was used wrongly

Ví dụ · Examples:
  nhipcau read ke-hoach.docx
  nhipcau read *.docx --json > ke-hoach.jsonl`;

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
