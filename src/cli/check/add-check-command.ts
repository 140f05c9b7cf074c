import type { Command } from 'commander';

/** Adds `check`: where documents are not as their form says. */
export function addCheckCommand(program: Command, setExitCode: (code: number) => void): void {
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
      const { runCheck } = await import('./run-check.ts');
      setExitCode(await runCheck(files, options.json === true));
    });
}

const checkHelp = `
Mã thoát · Exit codes:
  0  đúng thể thức · nothing deviates
  1  có chỗ chưa đúng hoặc không đọc được tệp · something deviates, or a file could not be read
  2  văn bản mang dấu độ mật, bị từ chối · a document bears a secrecy mark and was refused
  64 gọi lệnh sai cách · the command was used wrongly

Ví dụ · Examples:
  nhipcau check ke-hoach.docx`;
