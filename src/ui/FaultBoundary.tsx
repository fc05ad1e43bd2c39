/** Keeps the rest of the page standing where a part of it breaks down. */
import { Component, type ReactNode } from 'react';

export interface Fault {
  /** Whatever was thrown, usually an Error. */
  readonly thrown: unknown;
  /** Draws the part again. */
  readonly tryAgain: () => void;
}

interface FaultBoundaryProps {
  /** In place of the part. */
  readonly fallback: (fault: Fault) => ReactNode;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly failure: { readonly thrown: unknown } | null;
}

export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { failure: null };

  static getDerivedStateFromError(thrown: unknown): FaultBoundaryState {
    return { failure: { thrown } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { fallback, children } = this.props;
    if (!failure) return children;
    return fallback({
      thrown: failure.thrown,
      tryAgain: () => this.setState({ failure: null }),
    });
  }
}
