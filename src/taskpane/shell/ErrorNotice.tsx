import { Button } from "@fluentui/react-components";
import { errorSentence } from "./errorSentence";
import { Notice } from "./Notice";
import { usePane } from "./PaneContext";

/** What was refused, what to do about it, and a way to try again. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { messages } = usePane();
  const { what, todo } = errorSentence(error, messages);
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      {messages.pane.retry}
    </Button>
  );
  return (
    <Notice intent="error" title={what} {...(retry === undefined ? {} : { actions: retry })}>
      {todo}
    </Notice>
  );
}
