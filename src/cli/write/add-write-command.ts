import type { Command } from 'commander';

/** Adds `write`: an official document from the JSON of `read`. */
export function addWriteCommand(program: Command, setExitCode: (code: number) => void): void {
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
      const { runWrite } = await import('./run-write.ts');
      setExitCode(await runWrite(file, options.output));
    });
}

const writeHelp = `
Mã thoát · Exit codes:
  0  đã viết · written
  1  không viết được · could not be written
  2  văn bản mang dấu độ mật, bị từ chối · the document bears a secrecy mark and was refused
  64 gọi lệnh sai cách · the command was used wrongly

Ví dụ · Examples:
  nhipcau read --tree --json ke-hoach.md > ke-hoach.json
  nhipcau write ke-hoach.json -o ke-hoach.docx`;
