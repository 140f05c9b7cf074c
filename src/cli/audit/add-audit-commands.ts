import { type Command, InvalidArgumentError } from 'commander';

/** Adds `audit`: the log of writes goes out of the house, and its chain is checked inside or outside of it. */
export function addAuditCommands(program: Command, setExitCode: (code: number) => void): void {
  const audit = program
    .command('audit')
    .summary('nhật ký · the audit log')
    .description(
      'Nhật ký kiểm toán: mỗi mục nối với mục trước bằng mã băm.\nThe audit log: every entry is chained to the one before it.',
    )
    .helpCommand('help [lệnh]', 'hướng dẫn của một lệnh · help of one command');
  audit
    .command('export')
    .summary('xuất nhật ký ra tệp · write the log into a file')
    .description(
      'Ghi nhật ký và các điểm kiểm tra ra tệp JSON từng dòng, để kiểm ở nơi khác. Chạy được khi máy chủ đang chạy.\n' +
        'Writes the log with its checkpoints as JSON lines, to be checked elsewhere. Works beside the running server.',
    )
    .requiredOption('-o, --output <tệp>', 'ghi vào tệp · the file to write')
    .option('--from <ngày>', 'từ ngày (2026-01-31) · from this day', readDay)
    .option('--to <ngày>', 'đến hết ngày · up to the end of this day', readDay)
    .action(async (options: { output: string; from?: string; to?: string }) => {
      const { runAuditExport } = await import('./run-audit-export.ts');
      const { output, from = null, to = null } = options;
      setExitCode(await runAuditExport(output, { from, to }));
    });
  audit
    .command('verify')
    .summary('kiểm chuỗi nhật ký · check the chain')
    .description(
      'Kiểm chuỗi của một tệp đã xuất, không cần máy chủ hay cơ sở dữ liệu; không có tệp thì kiểm trong cơ sở dữ liệu.\n' +
        'Checks the chain of an exported file without server or database; without a file, that of the database.',
    )
    .argument('[tệp]', 'tệp đã xuất · an exported file')
    .option(
      '--expect <mã băm>',
      'mã băm đã ghi lại ở ngoài, phải có trong chuỗi · a hash noted outside',
      readHash,
    )
    .addHelpText('after', verifyHelp)
    .action(async (file: string | undefined, options: { expect?: string }) => {
      const { runAuditVerify } = await import('./run-audit-verify.ts');
      setExitCode(await runAuditVerify(file, options.expect));
    });
}

const verifyHelp = `
Mã thoát · Exit codes:
  0  chuỗi nguyên vẹn · the chain is whole
  1  chuỗi đứt, hoặc không đọc được · the chain is broken, or could not be read
  64 gọi lệnh sai cách · the command was used wrongly

Ví dụ · Examples:
  nhipcau audit verify nhat-ky.jsonl --expect 9f2c…`;

function readDay(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay || new Date(value).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('2026-01-31');
  return value;
}

function readHash(value: string): string {
  const hash = value.replaceAll(/\s/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new InvalidArgumentError('64 × 0-9 a-f');
  return hash;
}
