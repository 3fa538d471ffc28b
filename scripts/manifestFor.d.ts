export function manifestFor(source: string, choice: { readonly version: string; readonly address?: string }): string;
