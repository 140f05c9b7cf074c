import { type Command, InvalidArgumentError } from 'commander';

/** A day: whoever sends a file waits for it far shorter. */
const USUAL_HOURS = 24;

/** Adds `files`: what the server keeps below its data folder. */
export function addFilesCommands(program: Command, setExitCode: (code: number) => void): void {
  const files = program
    .command('files')
    .summary('tệp máy chủ giữ · files of the server')
    .description('Tệp mà máy chủ giữ trong DATA_DIR.\nFiles that the server keeps below DATA_DIR.')
    .helpCommand('help [lệnh]', 'hướng dẫn của một lệnh · help of one command');
  files
    .command('sweep')
    .summary('tìm, dọn tệp mồ côi · find and remove orphans')
    .description(
      'Tìm những tệp không có dòng nào trong cơ sở dữ liệu nhắc tới (máy chủ bị tắt giữa lúc nhận tệp). Chỉ liệt kê,\n' +
        'trừ khi có --remove. Chạy được khi máy chủ đang chạy; tệp mới hơn mức giờ không bao giờ bị đụng tới.\n' +
        'Finds files that nothing in the database names (the server was killed while taking one in). Only lists them\n' +
        'without --remove. Works beside the running server; files younger than the hours given are never touched.',
    )
    .option('--remove', 'dọn các tệp tìm thấy · remove what was found')
    .option('--older-than <giờ>', 'chỉ xét tệp cũ hơn · hours, at least 1', readHours, USUAL_HOURS)
    .action(async (options: { remove?: true; olderThan: number }) => {
      const { runSweep } = await import('./run-sweep.ts');
      setExitCode(await runSweep({ remove: options.remove === true, hours: options.olderThan }));
    });
}

function readHours(value: string): number {
  const hours = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (hours < 1) throw new InvalidArgumentError('1-99999');
  return hours;
}
