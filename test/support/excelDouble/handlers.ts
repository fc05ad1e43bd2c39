/** Events of the double: who listens to what. */
import { asHost, type Queue } from './engine';

export type Handler<Args> = (args: Args) => Promise<unknown>;

export class HandlersDouble<Args> implements Pick<OfficeExtension.EventHandlers<Args>, 'add'> {
  constructor(
    private readonly queue: Queue,
    private readonly event: string,
    private readonly handlers: Set<Handler<Args>>,
  ) {}
  add(handler: Handler<Args>): OfficeExtension.EventHandlerResult<Args> {
    this.queue.push({
      label: `${this.event}.add`,
      args: [],
      writes: false,
      run: () => {
        this.handlers.add(handler);
      },
    });
    return asHost({ remove: () => this.handlers.delete(handler) });
  }
}
