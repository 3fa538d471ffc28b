/** What Office hands to a ribbon function. Until it is completed, the button stays busy and Excel shows that it waits. */
export interface RibbonEvent {
  completed(): void;
}

/**
 * Makes a ribbon function of a piece of work. The event is completed whatever happens; what goes wrong is reported and ends
 * there, because a ribbon button has no place of its own to show it and the pane may not be open.
 */
export function ribbonCommand(
  work: () => Promise<unknown>,
  report: (error: unknown) => void,
): (event: RibbonEvent) => Promise<void> {
  return async (event) => {
    try {
      await work();
    } catch (error) {
      report(error);
    } finally {
      event.completed();
    }
  };
}
