/** Hands a file over to the browser, which puts it among the downloads. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is long enough, and then the memory is free again.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
