import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { describeUsageError } from './describe-usage-error.ts';
import { exitCodes } from './exit-codes.ts';

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
    .option('--tree', 'in cây văn bản thay cho kế hoạch · print the document tree instead of the plan')
    .addHelpText('after', readHelp)
    .action(async (files: string[], options: { json?: true; spans?: true; tree?: true }) => {
      const { runRead } = await import('./read/run-read.ts');
      const form = {
        json: options.json === true,
        spans: options.spans === true,
        tree: options.tree === true,
      };
      setExitCode(await runRead(files, form));
    });
  addWrite(program, setExitCode);
  addCheck(program, setExitCode);
  return program;
}

function addWrite(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('write')
    .summary('viết văn bản đúng thể thức · write an official document')
    .description(
      'Viết văn bản .docx hoặc .pdf đúng thể thức (Nghị định 30/2020/NĐ-CP, thể thức của Đảng) từ tệp JSON của lệnh read.\n' +
        'Writes a document in its official form from the JSON of the command read.',
    )
    .argument('<tệp>', 'JSON của read --json (kế hoạch) hoặc read --tree --json (cả văn bản) · JSON of read')
    .requiredOption('-o, --output <tệp>', 'tệp kết quả, đuôi .docx hoặc .pdf · the file to write')
    .addHelpText('after', writeHelp)
    .action(async (file: string, options: { output: string }) => {
      const { runWrite } = await import('./write/run-write.ts');
      setExitCode(await runWrite(file, options.output));
    });
}

function addCheck(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('check')
    .summary('kiểm thể thức · check the form of documents')
    .description(
      'Kiểm thể thức và kỹ thuật trình bày: từng chỗ chưa đúng kèm căn cứ, vị trí và cách sửa.\n' +
        'Checks the official form: every deviation with its clause, its place and its remedy.',
    )
    .argument(
      '<tệp...>',
      'các tệp cần kiểm (.docx kiểm đủ; định dạng khác chỉ kiểm lời văn) · files to check',
    )
    .option('--json', 'in JSON, mỗi tệp một dòng · print JSON, a line for each file')
    .addHelpText('after', checkHelp)
    .action(async (files: string[], options: { json?: true }) => {
      const { runCheck } = await import('./check/run-check.ts');
      setExitCode(await runCheck(files, options.json === true));
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

  64 gọi lệnh sai cách · the command was used wrongly

Ví dụ · Examples:
  nhipcau read ke-hoach.docx
  nhipcau read *.docx --json > ke-hoach.jsonl`;

const checkHelp = `
Mã thoát · Exit codes:
  0  đúng thể thức · nothing deviates
  1  có chỗ chưa đúng hoặc không đọc được tệp · something deviates, or a file could not be read
  2  văn bản mang dấu độ mật, bị từ chối · a document bears a secrecy mark and was refused
  64 gọi lệnh sai cách · the command was used wrongly

Ví dụ · Examples:
  nhipcau check ke-hoach.docx`;

const writeHelp = `
Mã thoát · Exit codes:
  0  đã viết · written
  1  không viết được · could not be written
  2  văn bản mang dấu độ mật, bị từ chối · the document bears a secrecy mark and was refused
  64 gọi lệnh sai cách · the command was used wrongly

Ví dụ · Examples:
  nhipcau read --tree --json ke-hoach.md > ke-hoach.json
  nhipcau write ke-hoach.json -o ke-hoach.docx`;

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
