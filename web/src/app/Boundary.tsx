// Where a screen breaks, the frame stands: what went wrong is said, and the way back is there.
import { Component, type ReactNode } from "react";
import { Failed } from "../design/State.tsx";

interface State {
  readonly error: unknown;
}

/** `place` is the address: going elsewhere tries anew. */
export class Boundary extends Component<{ readonly place: string; readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidUpdate(before: { readonly place: string }): void {
    if (before.place !== this.props.place && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    // A part of the page that could not be fetched is fetched again only by a reload.
    return this.state.error === null ? this.props.children : <Failed error={this.state.error} retry={() => window.location.reload()} />;
  }
}
